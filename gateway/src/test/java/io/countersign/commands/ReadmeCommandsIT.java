package io.countersign.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.trial.EmbeddedPostgresql;
import io.countersign.trial.EmbeddedRedis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells people to run does run: the packed gateway and the trial. */
class ReadmeCommandsIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> PACKED =
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/gateway.jar");
    private static final Duration START = Duration.ofMinutes(5);

    @Test
    void packedGatewayWithoutSettingsNamesThemAllAndEnds() throws Exception {
        try (var gateway = packed(Map.of())) {
            assertThat(gateway.exitCode()).isEqualTo(1);
            assertThat(gateway.printed())
                    .contains(
                            "spring.datasource.url",
                            "spring.datasource.username",
                            "spring.datasource.password",
                            "spring.data.redis.url",
                            "countersign.secret-key",
                            "countersign.public-url");
        }
    }

    @Test
    void packedGatewayServesOnStoresFromOutside(@TempDir Path folder) throws Exception {
        int port = freePort();
        try (var postgresql = EmbeddedPostgresql.passing();
                var redis = EmbeddedRedis.passing();
                var gateway = packed(Map.of(
                        "SERVER_PORT", String.valueOf(port),
                        "SPRING_DATASOURCE_URL", postgresql.database("outside"),
                        "SPRING_DATASOURCE_USERNAME", postgresql.user(),
                        "SPRING_DATASOURCE_PASSWORD", "unused",
                        "SPRING_DATA_REDIS_URL", redis.url(0),
                        "COUNTERSIGN_DATADIR", folder.toString(),
                        "COUNTERSIGN_PUBLICURL", "http://localhost:" + port,
                        "COUNTERSIGN_SECRETKEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="))) {
            await().atMost(START).until(() -> gateway.status(port, "/actuator/health") == 200);

            assertThat(gateway.status(port, "/login")).isEqualTo(200);
            assertThat(gateway.status(port, "/api/v1/me")).isEqualTo(401);
            assertThat(gateway.printed()).doesNotContain(" ERROR ", "/sandbox");
        }
    }

    @Test
    void trialStartsFromTheRootByOneCommand(@TempDir Path folder) throws Exception {
        int port = freePort();
        var settings = Map.of("SERVER_PORT", String.valueOf(port), "COUNTERSIGN_DATADIR", folder.toString());
        var output = Path.of("target", "trial-command.log");
        try (var trial = RunningCommand.start(
                ROOT, output, settings, List.of(ROOT.resolve("mvnw").toString(), "-B", "spring-boot:test-run"))) {
            await().atMost(START).until(() -> trial.status(port, "/actuator/health") == 200);

            assertThat(trial.status(port, "/login")).isEqualTo(200);
            assertThat(trial.printed())
                    .contains("http://localhost:" + port + "/sandbox")
                    .doesNotContain(" ERROR ");
        }
    }

    private static RunningCommand packed(Map<String, String> settings) throws IOException {
        return RunningCommand.start(Path.of("."), Path.of("target", "packed-command.log"), settings, PACKED);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
