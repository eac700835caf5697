package io.countersign.gateway.publication;

import io.countersign.gateway.ChildGateway;
import io.countersign.gateway.SettableClock;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.env.Environment;

/** A second gateway in a process of its own, on the same database, Redis and platforms as the one of the test. */
final class Child implements AutoCloseable {

    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.data.redis.url",
            "countersign.data-dir",
            "countersign.public-url",
            "countersign.secret-key",
            "countersign.wechat.api-base-url",
            "countersign.weibo.api-base-url",
            "countersign.weibo.app-key",
            "countersign.weibo.app-secret",
            "countersign.weibo.safe-domain",
            "countersign.weibo.real-ip",
            "countersign.activity.sweep");
    private static final AtomicInteger numbers = new AtomicInteger();

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** Starts a gateway whose workers take what is due; the settings given win. */
    static Child start(Environment parent, SettableClock clock, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>();
        for (String name : SHARED) all.put(name, parent.getRequiredProperty(name));
        all.put("server.port", "0");
        all.put(ChildGateway.CLOCK_OFFSET, ahead(clock).toString());
        all.putAll(settings);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                ChildGateway.class.getName()));
        all.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            Files.createDirectories(MatrixReport.folder());
            File log = MatrixReport.folder()
                    .resolve("child-" + numbers.incrementAndGet() + ".log")
                    .toFile();
            return new Child(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean lives() {
        return process.isAlive();
    }

    /** {@code kill -9}: nothing in the process learns of it. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private static Duration ahead(SettableClock clock) {
        return Duration.between(Clock.systemUTC().instant(), clock.instant());
    }
}
