package io.countersign.gateway.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.rules.pictures.TextInPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program is a small script with the same call. */
@DisabledOnOs(OS.WINDOWS)
class TesseractTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Path folder;

    TesseractTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isOffWhereTheProgramIsNotInstalled() {
        assertThat(Tesseract.installed(settings(folder.resolve("absent").toString(), LIMIT)))
                .isEmpty();
    }

    @Test
    void wordsAreWhatTheProgramWritesBesideItsOutput() throws IOException {
        String program = program("printf 'seen %s %s\\n' \"$3\" \"$4\" > \"$2.txt\"; cat \"$1\" >> \"$2.txt\"");
        TextInPicture words = Tesseract.installed(settings(program, LIMIT)).orElseThrow();
        assertThat(words.read(new byte[] {'p', 'i', 'c'})).isEqualTo("seen -l chi_sim+eng\npic");
    }

    @Test
    void aFailingProgramGivesNoWords() throws IOException {
        TextInPicture words =
                Tesseract.installed(settings(program("exit 1"), LIMIT)).orElseThrow();
        assertThat(words.read(new byte[] {1})).isEmpty();
    }

    @Test
    void aProgramThatHangsIsEnded() throws IOException {
        String program = program("exec tail -f /dev/null");
        TextInPicture words =
                Tesseract.installed(settings(program, Duration.ofSeconds(2))).orElseThrow();
        assertThat(words.read(new byte[] {1})).isEmpty();
    }

    private String program(String does) throws IOException {
        Path script = folder.resolve("program");
        Files.writeString(script, "#!/bin/sh\n[ \"$1\" = --version ] && exit 0\n" + does + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    private static OcrProperties settings(String command, Duration timeout) {
        return new OcrProperties(command, "chi_sim+eng", timeout);
    }
}
