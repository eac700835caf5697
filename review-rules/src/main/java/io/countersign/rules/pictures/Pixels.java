package io.countersign.rules.pictures;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture in grey, one byte for each pixel, on white where it is transparent. */
final class Pixels {

    /** More are thinned out; a long picture of 1080 × 15000 is read whole. */
    private static final int MOST = 20_000_000;

    private static final int STRIP = 256;

    /** Less between the darkest and the lightest tone is as good as blank. */
    private static final int LEAST_CONTRAST = 12;

    private final byte[] grey;
    private final int width;
    private final int height;
    private final double scale;

    private Pixels(byte[] grey, int width, int height, double scale) {
        this.grey = grey;
        this.width = width;
        this.height = height;
        this.scale = scale;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int longerSide() {
        return Math.max(width, height);
    }

    /** Pixels of the original for one of these. */
    double scale() {
        return scale;
    }

    LuminanceSource source() {
        return new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
    }

    /** The first frame; empty where the bytes are no picture that can be decoded. */
    static Optional<Pixels> decode(byte[] picture) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return Optional.empty();
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(decode(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // The readers of the JDK answer broken files with exceptions of every kind.
            return Optional.empty();
        }
    }

    private static Pixels decode(ImageReader reader) throws IOException {
        long all = (long) reader.getWidth(0) * reader.getHeight(0);
        int step = (int) Math.ceil(Math.sqrt((double) all / MOST));
        ImageReadParam thinned = reader.getDefaultReadParam();
        thinned.setSourceSubsampling(step, step, 0, 0);
        return of(reader.read(0, thinned), step);
    }

    static Pixels of(BufferedImage image, int step) {
        int width = image.getWidth();
        byte[] grey = new byte[width * image.getHeight()];
        BufferedImage strip = new BufferedImage(width, Math.min(STRIP, image.getHeight()), BufferedImage.TYPE_INT_RGB);
        int[] colours = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
        Graphics2D pen = strip.createGraphics();
        for (int top = 0; top < image.getHeight(); top += strip.getHeight()) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, strip.getHeight());
            pen.drawImage(image, 0, -top, null);
            int length = Math.min(colours.length, grey.length - top * width);
            for (int i = 0; i < length; i++) grey[top * width + i] = luminance(colours[i]);
        }
        pen.dispose();
        return new Pixels(grey, width, image.getHeight(), step);
    }

    private static byte luminance(int rgb) {
        return (byte) (((rgb >> 16 & 0xFF) * 306 + (rgb >> 8 & 0xFF) * 601 + (rgb & 0xFF) * 117) >> 10);
    }

    /** Half as wide and as high, each pixel the mean of four: quiets noise. */
    Pixels halved() {
        int w = width / 2;
        int h = height / 2;
        byte[] half = new byte[w * h];
        for (int y = 0; y < h; y++)
            for (int x = 0; x < w; x++) {
                int at = 2 * y * width + 2 * x;
                half[y * w + x] = (byte) ((value(at) + value(at + 1) + value(at + width) + value(at + width + 1)) / 4);
            }
        return new Pixels(half, w, h, scale * 2);
    }

    /** A part of it, enlarged by a whole number with soft steps between the pixels. */
    Pixels part(int left, int top, int w, int h, int times) {
        byte[] part = new byte[w * times * h * times];
        if (times == 1) for (int y = 0; y < h; y++) System.arraycopy(grey, (top + y) * width + left, part, y * w, w);
        else enlarge(left, top, w, h, times, part);
        return new Pixels(part, w * times, h * times, scale / times);
    }

    private void enlarge(int left, int top, int w, int h, int times, byte[] part) {
        for (int y = 0; y < h * times; y++)
            for (int x = 0; x < w * times; x++)
                part[y * w * times + x] = (byte) between(left * times + x, top * times + y, times);
    }

    private int between(int x, int y, int times) {
        int left = x / times;
        int top = y / times;
        int right = Math.min(left + 1, width - 1);
        int below = Math.min(top + 1, height - 1);
        int alongX = x % times;
        int alongY = y % times;
        int upper = value(top * width + left) * (times - alongX) + value(top * width + right) * alongX;
        int lower = value(below * width + left) * (times - alongX) + value(below * width + right) * alongX;
        return (upper * (times - alongY) + lower * alongY) / (times * times);
    }

    /** With its darkest tone black and its lightest white; empty where it is as good as blank. */
    Optional<Pixels> stretched() {
        if (grey.length == 0) return Optional.empty();
        int[] tones = new int[256];
        for (int i = 0; i < grey.length; i++) tones[value(i)]++;
        int few = grey.length / 500;
        int darkest = 0;
        for (int seen = tones[0]; seen <= few; seen += tones[++darkest]) {}
        int lightest = 255;
        for (int seen = tones[255]; seen <= few; seen += tones[--lightest]) {}
        int range = lightest - darkest;
        if (range < LEAST_CONTRAST) return Optional.empty();
        byte[] toned = new byte[256];
        for (int tone = 0; tone < 256; tone++)
            toned[tone] = (byte) Math.max(0, Math.min(255, (tone - darkest) * 255 / range));
        byte[] wide = new byte[grey.length];
        for (int i = 0; i < grey.length; i++) wide[i] = toned[value(i)];
        return Optional.of(new Pixels(wide, width, height, scale));
    }

    private int value(int index) {
        return grey[index] & 0xFF;
    }
}
