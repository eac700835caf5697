package io.countersign.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command in a process of its own, with what it printed; it and its children end with this. */
final class RunningCommand implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path output;

    private RunningCommand(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param settings environment variables, which are all that the command knows of Countersign */
    static RunningCommand start(Path folder, Path output, Map<String, String> settings, List<String> command)
            throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("COUNTERSIGN_") || name.startsWith("SPRING_"));
        builder.environment().putAll(settings);
        return new RunningCommand(builder.start(), output);
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) throw new IllegalStateException("still running");
        return process.exitValue();
    }

    String printed() throws IOException {
        return Files.readString(output);
    }

    /** The status of the answer, or 0 as long as nobody answers there. */
    int status(int port, String path) throws InterruptedException {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            if (!process.isAlive()) throw new IllegalStateException("the command ended, see " + output, e);
            return 0;
        }
    }

    @Override
    public void close() {
        var family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroy);
        family.forEach(member -> member.onExit().orTimeout(1, TimeUnit.MINUTES).join());
    }
}
