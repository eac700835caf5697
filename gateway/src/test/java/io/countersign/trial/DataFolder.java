package io.countersign.trial;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The folder in which everything of a trial lives, held by one gateway at a time. */
final class DataFolder {

    private static final int KEY_BYTES = 32;

    private final Path folder;

    /** Held as long as the process lives, also where it is killed. */
    @SuppressWarnings("unused")
    private final FileLock lock;

    private DataFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the folder; throws {@link TrialRefused} where another trial has it. */
    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileLock lock = new RandomAccessFile(folder.resolve(".lock").toFile(), "rw")
                    .getChannel()
                    .tryLock();
            if (lock == null) throw inUse(folder);
            return new DataFolder(folder, lock);
        } catch (OverlappingFileLockException e) {
            throw inUse(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder " + folder, e);
        }
    }

    private static TrialRefused inUse(Path folder) {
        return new TrialRefused("Another Countersign is running on the data folder " + folder.toAbsolutePath()
                + ". End it first, or name another folder with COUNTERSIGN_DATA_DIR.\n"
                + "另一个会签进程正在使用数据目录 " + folder.toAbsolutePath() + "，请先结束它，或用 COUNTERSIGN_DATA_DIR 指定其他目录。");
    }

    Path resolve(String name) {
        return folder.resolve(name).toAbsolutePath();
    }

    /** The key of the credential vault, made on the first start. */
    String secretKey() {
        Path file = folder.resolve("secret-key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the secret key in " + file, e);
        }
    }
}
