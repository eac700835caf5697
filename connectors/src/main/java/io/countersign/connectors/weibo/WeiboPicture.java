package io.countersign.connectors.weibo;

import io.countersign.connectors.Picture;
import io.countersign.connectors.weibo.WeiboPost.Unfit;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;
import org.jspecify.annotations.Nullable;

/** The one picture as the platform takes it: JPEG, PNG or GIF below 5 MB, told by its bytes and not by its name. */
@SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
record WeiboPicture(String fileName, String contentType, byte[] bytes) {
    private static final int LIMIT = 5 * 1000 * 1000;
    private static final int LONGEST_EDGE = 2560;
    private static final int SMALLEST_EDGE = 320;
    private static final double QUALITY = 0.88;

    /** The original bytes where the platform takes them, else a JPEG of the same picture, scaled until it fits. */
    static WeiboPicture of(Picture picture) throws Unfit {
        String type = type(picture.bytes());
        boolean fits = picture.bytes().length < LIMIT;
        if (type != null && fits) return new WeiboPicture("picture." + suffix(type), type, picture.bytes());
        if ("image/gif".equals(type))
            throw new Unfit("20006", "not sent: an animation of 5 MB or more cannot be scaled");
        return new WeiboPicture("picture.jpg", "image/jpeg", scaled(decoded(picture.bytes())));
    }

    private static BufferedImage decoded(byte[] bytes) throws Unfit {
        try {
            // Unlike ImageIO it turns a photograph the way its camera noted.
            return onWhite(
                    Thumbnails.of(new ByteArrayInputStream(bytes)).scale(1).asBufferedImage());
        } catch (IOException broken) {
            throw new Unfit("20005", "not sent: not a JPEG, PNG or GIF picture, and none that can be read");
        }
    }

    /** JPEG knows no transparency; without a ground it would come out black. */
    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage ground = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = ground.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return ground;
    }

    private static byte[] scaled(BufferedImage image) throws Unfit {
        int edge = Math.min(LONGEST_EDGE, Math.max(image.getWidth(), image.getHeight()));
        for (; edge >= Math.min(SMALLEST_EDGE, Math.max(image.getWidth(), image.getHeight())); edge = edge * 3 / 4) {
            byte[] jpeg = jpeg(image, edge);
            if (jpeg.length < LIMIT) return jpeg;
        }
        throw new Unfit("20006", "not sent: the picture stays too large");
    }

    private static byte[] jpeg(BufferedImage image, int edge) throws Unfit {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Thumbnails.of(image)
                    .size(edge, edge)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
        } catch (IOException broken) {
            throw new Unfit("20005", "not sent: the picture cannot be converted: " + broken.getMessage());
        }
        return out.toByteArray();
    }

    private static @Nullable String type(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) return "image/jpeg";
        if (startsWith(bytes, 0x89, 'P', 'N', 'G')) return "image/png";
        if (startsWith(bytes, 'G', 'I', 'F', '8')) return "image/gif";
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xFF) != magic[i]) return false;
        return true;
    }

    private static String suffix(String type) {
        return type.equals("image/jpeg") ? "jpg" : type.substring("image/".length());
    }
}
