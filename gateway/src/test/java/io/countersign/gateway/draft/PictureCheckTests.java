package io.countersign.gateway.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.gateway.shared.problem.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PictureCheckTests {

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpeg, image/jpeg", "gif, image/gif"})
    void picturesAreKnownByTheirBytes(String format, String type) {
        assertThat(PictureCheck.check(Pictures.plain(format, 60, 40))).isEqualTo(new PictureCheck.Result(type, 60, 40));
    }

    @Test
    void largePictureIsTestedWithoutKeepingAllOfIt() {
        assertThat(PictureCheck.check(Pictures.plain("png", 7000, 7000)).width())
                .isEqualTo(7000);
    }

    @Test
    void animationOfAnOrdinaryLengthIsTaken() {
        assertThat(PictureCheck.check(Pictures.animation(300, 50, 50)).contentType())
                .isEqualTo("image/gif");
    }

    static Stream<Arguments> hostile() {
        byte[] png = Pictures.plain("png", 300, 300);
        byte[] noisy = Pictures.plain("jpeg", 300, 300);
        return Stream.of(
                Arguments.of("text", text("PNG? nein"), "draft.notPicture"),
                Arguments.of("HTML", text("<html><script>alert(1)</script></html>"), "draft.notPicture"),
                Arguments.of("SVG", text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "draft.notPicture"),
                Arguments.of("PDF", text("%PDF-1.7 ..."), "draft.notPicture"),
                Arguments.of("BMP", Pictures.plain("bmp", 10, 10), "draft.notPicture"),
                Arguments.of("nothing", new byte[0], "draft.notPicture"),
                Arguments.of("only the signature", Arrays.copyOf(png, 8), "draft.brokenPicture"),
                Arguments.of(
                        "signature and text", joined(Arrays.copyOf(png, 8), text("no header")), "draft.brokenPicture"),
                Arguments.of("cut after the header", Arrays.copyOf(png, 40), "draft.brokenPicture"),
                Arguments.of("JPEG cut in its tables", Arrays.copyOf(noisy, 60), "draft.brokenPicture"),
                Arguments.of("bomb of 10 gigapixels", Pictures.bomb(100_000, 100_000), "draft.tooManyPixels"),
                Arguments.of("bomb of 51 megapixels", Pictures.bomb(10_200, 5_000), "draft.tooManyPixels"),
                Arguments.of("one endless line", Pictures.bomb(50_000, 1), "draft.tooManyPixels"),
                Arguments.of("animation without end", Pictures.animation(301, 5, 5), "draft.tooManyFrames"),
                Arguments.of("bomb in the second frame", Pictures.animation(2, 20_000, 5_000), "draft.tooManyPixels"),
                Arguments.of("impossible size", Pictures.bomb(-1, 5), "draft.brokenPicture"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatIsNoPictureOrTooMuchIsNamed(String what, byte[] bytes, String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .as(what)
                .isThrownBy(() -> PictureCheck.check(bytes))
                .satisfies(it -> assertThat(it.faults().get(0).code()).isEqualTo(code));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }
}
