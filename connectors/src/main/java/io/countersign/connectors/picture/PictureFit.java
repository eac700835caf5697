package io.countersign.connectors.picture;

import io.countersign.connectors.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import net.coobird.thumbnailator.Thumbnails;

/**
 * What a platform takes for a picture.
 *
 * @param types content types that go through as they are
 * @param below size in bytes that a picture has to stay under
 * @param longestEdge pixels to which a picture is scaled when it has to be converted
 */
public record PictureFit(Set<String> types, int below, int longestEdge) {
    private static final int SMALLEST_EDGE = 320;
    private static final double QUALITY = 0.88;

    public PictureFit {
        types = Set.copyOf(types);
    }

    /** The original where the platform takes it, else a JPEG of it, scaled until it fits; an animation loses its motion. */
    public FittedPicture fit(Picture picture) throws UnfitPicture {
        if (types.contains(picture.contentType()) && picture.bytes().length < below)
            return FittedPicture.of(picture, picture.contentType(), picture.bytes());
        try {
            return FittedPicture.of(picture, "image/jpeg", scaled(onWhite(picture.bytes())));
        } catch (IOException broken) {
            throw new UnfitPicture("picture " + picture.sha256() + " cannot be read", broken);
        }
    }

    /** JPEG knows no transparency and would turn it black. */
    private static BufferedImage onWhite(byte[] bytes) throws IOException {
        // Unlike ImageIO it turns a photograph the way its camera noted.
        BufferedImage image =
                Thumbnails.of(new ByteArrayInputStream(bytes)).scale(1).asBufferedImage();
        BufferedImage ground = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = ground.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return ground;
    }

    private byte[] scaled(BufferedImage image) throws IOException, UnfitPicture {
        int edge = Math.min(longestEdge, Math.max(image.getWidth(), image.getHeight()));
        int smallest = Math.min(SMALLEST_EDGE, edge);
        for (; edge >= smallest; edge = edge * 3 / 4) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Thumbnails.of(image)
                    .size(edge, edge)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
            if (out.size() < below) return out.toByteArray();
        }
        throw new UnfitPicture("the picture stays above " + below + " bytes", null);
    }
}
