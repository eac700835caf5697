package io.countersign.connectors.wechat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.json.JsonMapper;

/** The state of the fake platform as a file. */
final class FakeFile {
    private static final JsonMapper MAPPER = new JsonMapper();

    private FakeFile() {}

    static void write(FakeState state, Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) Files.createDirectories(parent);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, MAPPER.writeValueAsString(state));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static void writeUnchecked(FakeState state, Path file) {
        try {
            write(state, file);
        } catch (IOException failure) {
            throw new UncheckedIOException("the sandbox cannot write " + file, failure);
        }
    }

    /** Addresses with the port of the run that wrote the file become addresses of this one. */
    static void read(FakeState state, Path file) throws IOException {
        String json = Files.readString(file);
        String writtenBy = MAPPER.readValue(json, FakeState.class).base;
        FakeState read = MAPPER.readValue(json.replace(writtenBy + "/", state.base + "/"), FakeState.class);
        state.counter = read.counter;
        state.accounts = read.accounts;
        state.pictures = read.pictures;
    }
}
