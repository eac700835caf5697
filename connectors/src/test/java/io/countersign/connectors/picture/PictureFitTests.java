package io.countersign.connectors.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.connectors.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureFitTests {
    private static final PictureFit FIT = new PictureFit(Set.of("image/jpeg", "image/png"), 100_000, 800);

    @Test
    void aPictureThatFitsStaysAsItIs() throws Exception {
        Picture small = picture("png", 60, 40, BufferedImage.TYPE_INT_RGB);
        FittedPicture fitted = FIT.fit(small);
        assertThat(fitted.bytes()).isSameAs(small.bytes());
        assertThat(fitted.contentType()).isEqualTo("image/png");
        assertThat(fitted.fileName()).endsWith(".png");
    }

    @Test
    void anotherFormatBecomesAJpeg() throws Exception {
        FittedPicture fitted = FIT.fit(picture("gif", 60, 40, BufferedImage.TYPE_INT_RGB));
        assertThat(fitted.contentType()).isEqualTo("image/jpeg");
        assertThat(fitted.fileName()).endsWith(".jpg");
        assertThat(decoded(fitted).getWidth()).isEqualTo(60);
    }

    @Test
    void aLargePictureIsScaledUntilItFits() throws Exception {
        Picture large = picture("png", 1600, 1200, BufferedImage.TYPE_INT_RGB);
        assertThat(large.bytes().length).isGreaterThan(100_000);
        FittedPicture fitted = FIT.fit(large);
        assertThat(fitted.bytes().length).isLessThan(100_000);
        BufferedImage image = decoded(fitted);
        assertThat(image.getWidth()).isBetween(320, 800);
        assertThat((double) image.getWidth() / image.getHeight()).isBetween(1.31, 1.36);
    }

    @Test
    void transparencyBecomesWhite() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB), "png", out);
        PictureFit onlyJpeg = new PictureFit(Set.of("image/jpeg"), 100_000, 800);
        BufferedImage image =
                decoded(onlyJpeg.fit(new Picture("0123456789abcdef0123", "image/png", out.toByteArray())));
        assertThat(image.getRGB(25, 25) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void bytesThatAreNoPictureAreRefused() {
        Picture broken = new Picture("0123456789abcdef0123", "image/webp", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> FIT.fit(broken)).isInstanceOf(UnfitPicture.class);
    }

    private static BufferedImage decoded(FittedPicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    private static Picture picture(String format, int width, int height, int type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        Random noise = new Random(7);
        for (int x = 0; x < width; x++)
            for (int y = 0; y < height; y++) image.setRGB(x, y, noise.nextInt(0x1000000) | 0xFF000000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return new Picture("0123456789abcdef0123", "image/" + format, out.toByteArray());
    }
}
