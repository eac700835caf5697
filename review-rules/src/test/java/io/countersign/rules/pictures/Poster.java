package io.countersign.rules.pictures;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture in the making, for tests: paper, lines of text, noise, and codes of any size, turn and colour. */
final class Poster {

    private final BufferedImage image;
    private final Graphics2D pen;
    private Color dark = Color.BLACK;
    private Color light = Color.WHITE;

    Poster(int width, int height) {
        this(width, height, Color.WHITE);
    }

    Poster(int width, int height, Color paper) {
        this(width, height, paper, BufferedImage.TYPE_INT_RGB);
    }

    Poster(int width, int height, Color paper, int type) {
        image = new BufferedImage(width, height, type);
        pen = image.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** Colours of the codes that follow. */
    Poster inked(Color dark, Color light) {
        this.dark = dark;
        this.light = light;
        return this;
    }

    Poster text(int size) {
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(pen.getFont().deriveFont((float) size));
        for (int y = size; y < image.getHeight(); y += 2 * size)
            pen.drawString("The library opens at eight and closes at ten in the evening", 40, y);
        return this;
    }

    Poster heading(int size) {
        pen.setColor(Color.BLACK);
        pen.setFont(pen.getFont().deriveFont((float) size));
        pen.drawString("Opening hours", 40, 2 * size);
        return this;
    }

    /** Every pixel a little lighter or darker, as a sensor has it. */
    Poster noise(int amplitude, long seed) {
        Random random = new Random(seed);
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) {
                int by = random.nextInt(2 * amplitude + 1) - amplitude;
                Color colour = new Color(image.getRGB(x, y));
                image.setRGB(
                        x,
                        y,
                        new Color(near(colour.getRed() + by), near(colour.getGreen() + by), near(colour.getBlue() + by))
                                .getRGB());
            }
        return this;
    }

    private static int near(int tone) {
        return Math.max(0, Math.min(255, tone));
    }

    Poster qr(String text, int x, int y, int side) {
        return qr(text, x, y, side, 0);
    }

    Poster qr(String text, int x, int y, int side, double degrees) {
        BufferedImage code = drawn(matrix(BarcodeFormat.QR_CODE, text, 0, 0));
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        place.scale((double) side / code.getWidth(), (double) side / code.getHeight());
        if (degrees == 0 && side % code.getWidth() == 0)
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        pen.drawImage(code, place, null);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return this;
    }

    Poster bars(BarcodeFormat format, String text, int x, int y, int width, int height) {
        pen.drawImage(drawn(matrix(format, text, width, height)), x, y, null);
        return this;
    }

    private BufferedImage drawn(BitMatrix matrix) {
        BufferedImage code = new BufferedImage(matrix.getWidth(), matrix.getHeight(), image.getType());
        for (int y = 0; y < matrix.getHeight(); y++)
            for (int x = 0; x < matrix.getWidth(); x++) code.setRGB(x, y, (matrix.get(x, y) ? dark : light).getRGB());
        return code;
    }

    private static BitMatrix matrix(BarcodeFormat format, String text, int width, int height) {
        try {
            return new MultiFormatWriter().encode(text, format, width, height, Map.of(EncodeHintType.MARGIN, 4));
        } catch (WriterException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** @param quality 0 to 1 */
    byte[] jpeg(float quality) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
