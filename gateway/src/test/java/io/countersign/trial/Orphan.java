package io.countersign.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that outlived the gateway which started it (after a {@code kill -9}), found by its pid file. */
record Orphan(ProcessHandle process) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The live process that the pid file names, if it is a database server and not a stranger with the same number. */
    static Optional<Orphan> of(Path pidFile) {
        if (!Files.exists(pidFile)) return Optional.empty();
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::trim)
                    .filter(it -> it.matches("\\d{1,9}"))
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(Orphan::isServer)
                    .map(Orphan::new);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable pid file " + pidFile, e);
        }
    }

    private static boolean isServer(ProcessHandle process) {
        String command = process.info().command().orElse("");
        return command.contains("postgres") || command.contains("redis");
    }

    void end() {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ending process " + process.pid(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not end process " + process.pid(), e);
        }
    }
}
