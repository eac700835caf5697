package io.countersign.gateway.draft;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures for tests, honest and hostile. */
public final class Pictures {

    private Pictures() {}

    /** A picture in one colour; {@code format} is png, jpeg or gif. */
    public static byte[] plain(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(width * 31 % 256, height * 17 % 256, 90));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A poster with a QR code on it, as PNG. */
    public static byte[] withCode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BitMatrix code = new MultiFormatWriter().encode(text, BarcodeFormat.QR_CODE, 200, 200);
            BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
            var graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 640, 480);
            graphics.setColor(Color.BLACK);
            for (int y = 0; y < code.getHeight(); y++)
                for (int x = 0; x < code.getWidth(); x++) if (code.get(x, y)) graphics.fillRect(220 + x, 140 + y, 1, 1);
            graphics.dispose();
            ImageIO.write(image, "png", out);
        } catch (WriterException e) {
            throw new IllegalArgumentException(text, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG whose header claims a size that its few bytes of data would blow up to. */
    static byte[] bomb(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflated(new byte[100_000]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** An animation of empty frames, each of the size that its few bytes claim; the first is a single pixel. */
    static byte[] animation(int frames, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {1, 0, 1, 0, (byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
        for (int i = 0; i < frames; i++) frame(out, i == 0 ? 1 : width, i == 0 ? 1 : height);
        out.write(';');
        return out.toByteArray();
    }

    private static void frame(ByteArrayOutputStream out, int width, int height) {
        ByteBuffer place = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        place.put((byte) ',').putShort((short) 0).putShort((short) 0);
        place.putShort((short) width).putShort((short) height).put((byte) 0);
        out.writeBytes(place.array());
        out.writeBytes(new byte[] {2, 2, 0x44, 1, 0});
    }

    private static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(data);
        deflater.finish();
        byte[] out = new byte[data.length];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] kind = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(kind);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(kind);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
