package io.countersign.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import redis.embedded.RedisServer;
import redis.embedded.core.RedisServerBuilder;

/** A real Redis from binaries that Maven brings, as a child process on loopback. */
public final class EmbeddedRedis implements AutoCloseable {

    private final RedisServer server;
    private final int port;

    private EmbeddedRedis(RedisServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** A server whose data stay in the folder; one that a dead gateway left behind there is ended first. */
    static EmbeddedRedis keeping(Path folder) {
        Path pidFile = folder.resolve("redis.pid");
        Orphan.of(pidFile).ifPresent(Orphan::end);
        try {
            Files.createDirectories(folder);
            return start(builder -> builder.setting("appendonly yes")
                    .setting("dir \"" + folder.toAbsolutePath() + "\"")
                    .setting("pidfile \"" + pidFile.toAbsolutePath() + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not start in " + folder, e);
        }
    }

    /** A server for tests that keeps nothing. */
    public static EmbeddedRedis passing() {
        try {
            return start(builder -> builder.setting("appendonly no").setting("save \"\""));
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not start", e);
        }
    }

    private static EmbeddedRedis start(UnaryOperator<RedisServerBuilder> settings) throws IOException {
        int port = freePort();
        RedisServer server = settings.apply(RedisServer.newRedisServer()
                        .port(port)
                        .bind("127.0.0.1")
                        .setting("daemonize no"))
                .build();
        server.start();
        return new EmbeddedRedis(server, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Address of one of the sixteen databases. */
    public String url(int database) {
        return "redis://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not stop", e);
        }
    }
}
