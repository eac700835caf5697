package io.countersign.gateway.draft;

import io.countersign.rules.pictures.TextInPicture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the words in pictures by the program {@code tesseract}. */
final class Tesseract implements TextInPicture {

    private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);
    private static final int MOST_CHARACTERS = 20_000;

    private final OcrProperties settings;

    private Tesseract(OcrProperties settings) {
        this.settings = settings;
    }

    /** Empty where the program does not start. */
    static Optional<TextInPicture> installed(OcrProperties settings) {
        try {
            Process process = new ProcessBuilder(settings.command(), "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return ended(process, settings) ? Optional.of(new Tesseract(settings)) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    @Override
    public String read(byte[] picture) {
        try {
            Path folder = Files.createTempDirectory("ocr");
            try {
                return read(picture, folder.resolve("picture"), folder.resolve("words"));
            } finally {
                for (String file : new String[] {"picture", "words.txt", ""})
                    Files.deleteIfExists(folder.resolve(file));
            }
        } catch (IOException e) {
            LOG.warn("words of a picture could not be read", e);
            return "";
        }
    }

    private String read(byte[] picture, Path in, Path out) throws IOException {
        Files.write(in, picture);
        Process process = new ProcessBuilder(
                        settings.command(), in.toString(), out.toString(), "-l", settings.languages())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path words = out.resolveSibling(out.getFileName() + ".txt");
        if (!ended(process, settings) || !Files.exists(words)) return "";
        String text = Files.readString(words, StandardCharsets.UTF_8).strip();
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }

    /** Whether it ended well and in time; it does not outlive its time. */
    private static boolean ended(Process process, OcrProperties settings) {
        try {
            return process.waitFor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
