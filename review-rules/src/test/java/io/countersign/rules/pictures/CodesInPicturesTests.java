package io.countersign.rules.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodesInPicturesTests {

    private static final String PERSON = "https://u.wechat.com/MExampleExample0123456";
    private static final String GROUP = "https://weixin.qq.com/g/AQExampleExample01";
    private static final String SCHOOL = "https://library.example.edu.cn/seat";

    private final PictureReader reader = new PictureReader(TextInPicture.NONE);

    @Test
    void oneCodeIsReadWithItsPlace() {
        List<PictureCode> codes =
                codes(new Poster(800, 600).text(24).qr(PERSON, 500, 300, 200).png());
        assertThat(codes).singleElement().satisfies(code -> {
            assertThat(code.format()).isEqualTo("QR_CODE");
            assertThat(code.text()).isEqualTo(PERSON);
            assertThat(code.area().left()).isBetween(500, 560);
            assertThat(code.area().top()).isBetween(300, 360);
            assertThat(code.area().width()).isBetween(100, 200);
        });
    }

    @Test
    void everyCodeOfAPosterIsReadOnce() {
        Poster poster = new Poster(1600, 1200).text(20);
        poster.qr(PERSON, 60, 60, 180)
                .qr(GROUP, 700, 60, 300)
                .qr(SCHOOL, 1300, 800, 220)
                .qr(PERSON, 60, 900, 180);
        assertThat(texts(poster.png())).containsExactlyInAnyOrder(PERSON, GROUP, SCHOOL, PERSON);
    }

    @Test
    void whiteOnBlackIsRead() {
        Poster poster = new Poster(900, 900, new Color(20, 20, 30)).inked(Color.WHITE, new Color(20, 20, 30));
        assertThat(texts(poster.qr(PERSON, 300, 300, 240).png())).containsExactly(PERSON);
    }

    @Test
    void smallCodesInALongPictureAreRead() {
        Poster poster = new Poster(1080, 8000).text(28);
        for (int i = 0; i < 8; i++) poster.qr("https://u.wechat.com/" + i, 100 + 110 * i, 500 + 950 * i, 66);
        assertThat(texts(poster.png())).hasSize(8);
    }

    @Test
    void aVeryLongPictureIsReadToItsEnd() {
        byte[] picture = new Poster(1080, 15_000)
                .text(28)
                .qr(PERSON, 440, 200, 200)
                .qr(GROUP, 440, 14_700, 200)
                .jpeg(0.8f);
        assertThat(texts(picture)).containsExactly(PERSON, GROUP);
    }

    @Test
    void turnedCodesAreRead() {
        for (double degrees : new double[] {15, 45, 90, 180, 261})
            assertThat(texts(new Poster(900, 900)
                            .text(24)
                            .qr(PERSON, 300, 300, 260, degrees)
                            .png()))
                    .as("turned by %s degrees", degrees)
                    .containsExactly(PERSON);
    }

    @Test
    void paleCodesAreRead() {
        Poster poster = new Poster(900, 900, new Color(235, 235, 235))
                .inked(new Color(205, 205, 205), new Color(235, 235, 235));
        assertThat(texts(poster.qr(PERSON, 300, 300, 240).png())).containsExactly(PERSON);
    }

    @Test
    void paleCodesBelowABlackHeadingAreRead() {
        Poster poster = new Poster(900, 900).inked(new Color(200, 200, 200), Color.WHITE);
        assertThat(texts(poster.heading(40).qr(PERSON, 300, 300, 240).png())).containsExactly(PERSON);
    }

    @Test
    void poorJpegIsRead() {
        Poster poster = new Poster(900, 900).text(24).qr(PERSON, 300, 300, 180);
        assertThat(texts(poster.jpeg(0.15f))).containsExactly(PERSON);
    }

    @Test
    void noiseOfAPhotographIsReadThrough() {
        Poster poster = new Poster(1200, 900, new Color(170, 160, 150))
                .inked(new Color(60, 55, 50), new Color(200, 195, 190))
                .qr(PERSON, 450, 300, 300)
                .noise(25, 7);
        assertThat(texts(poster.jpeg(0.7f))).containsExactly(PERSON);
    }

    @Test
    void codeOfAlmostThePictureIsRead() {
        assertThat(texts(new Poster(2400, 2400)
                        .qr(PERSON, 100, 100, 2200)
                        .noise(30, 3)
                        .jpeg(0.6f)))
                .containsExactly(PERSON);
    }

    @Test
    void barCodesAreRead() {
        byte[] picture = new Poster(900, 700)
                .bars(BarcodeFormat.EAN_13, "9787040396638", 100, 60, 300, 120)
                .bars(BarcodeFormat.CODE_128, "QZ-2026-0031", 100, 400, 360, 120)
                .png();
        assertThat(codes(picture)).extracting(PictureCode::text).containsExactly("9787040396638", "QZ-2026-0031");
    }

    @Test
    void textAndNoiseHoldNoCodes() {
        assertThat(codes(new Poster(1200, 2400).text(18).noise(25, 11).jpeg(0.5f)))
                .isEmpty();
        assertThat(codes(new Poster(1000, 1000, Color.GRAY).noise(120, 5).png()))
                .isEmpty();
    }

    @Test
    void aHairlineHoldsNoCodes() {
        assertThat(codes(new Poster(1, 2000).text(8).png())).isEmpty();
        assertThat(codes(new Poster(2000, 1).png())).isEmpty();
    }

    @Test
    void transparentPaperIsWhite() {
        byte[] picture = new Poster(400, 400, new Color(0, 0, 0, 0), BufferedImage.TYPE_INT_ARGB)
                .inked(Color.BLACK, new Color(0, 0, 0, 0))
                .qr(PERSON, 100, 100, 185)
                .png();
        assertThat(texts(picture)).containsExactly(PERSON);
    }

    private List<PictureCode> codes(byte[] picture) {
        return reader.read(picture).codes();
    }

    private List<String> texts(byte[] picture) {
        return codes(picture).stream().map(PictureCode::text).toList();
    }
}
