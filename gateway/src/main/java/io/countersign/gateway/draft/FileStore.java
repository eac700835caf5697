package io.countersign.gateway.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps bytes under their hash in the file system; the same bytes are kept once. */
@Component
@EnableConfigurationProperties(StorageProperties.class)
class FileStore {

    private final Path folder;

    FileStore(StorageProperties storage) {
        this.folder = storage.dataDir().resolve("media");
    }

    /** Writes beside the place and moves, so that a reader never sees half a file. */
    void write(String sha256, byte[] bytes) {
        Path file = file(sha256);
        if (Files.exists(file)) return;
        try {
            Files.createDirectories(file.getParent());
            Path temporary = Files.createTempFile(file.getParent(), "part", null);
            Files.write(temporary, bytes);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store medium " + sha256, e);
        }
    }

    byte[] read(String sha256) {
        try {
            return Files.readAllBytes(file(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read medium " + sha256, e);
        }
    }

    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }
}
