package io.countersign.gateway.draft;

import io.countersign.gateway.shared.problem.InvalidInput;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.tika.Tika;

/** Tells from the bytes alone whether an upload is a picture that the product takes, before anything decodes it. */
final class PictureCheck {

    private static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 30_000;
    private static final int MOST_FRAMES = 300;

    /** A test decoding keeps about this many pixels, whatever the size of the picture. */
    private static final int SAMPLE_PIXELS = 250_000;

    private static final Map<String, String> FORMATS =
            Map.of("image/jpeg", "JPEG", "image/png", "png", "image/gif", "gif");

    private static final Tika TIKA = new Tika();

    private PictureCheck() {}

    /** What the picture is; its size is read from its header. */
    record Result(String contentType, int width, int height) {}

    static Result check(byte[] bytes) {
        String type = TIKA.detect(bytes);
        String format = FORMATS.get(type);
        if (format == null) throw new InvalidInput("file", "draft.notPicture", type);
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, false, true);
            Dimension size = size(reader, 0);
            frames(reader);
            decode(reader, size);
            return new Result(type, size.width, size.height);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // The readers of the JDK answer broken files with all of these.
            throw new InvalidInput("file", "draft.brokenPicture");
        } finally {
            reader.dispose();
        }
    }

    /** A few bytes repeat a frame, and each reader's browser unpacks all of them. */
    private static void frames(ImageReader reader) throws IOException {
        int frames = reader.getNumImages(true);
        if (frames > MOST_FRAMES) throw new InvalidInput("file", "draft.tooManyFrames", frames, MOST_FRAMES);
        for (int frame = 1; frame < frames; frame++) size(reader, frame);
    }

    private static Dimension size(ImageReader reader, int frame) throws IOException {
        int width = reader.getWidth(frame);
        int height = reader.getHeight(frame);
        if (width < 1 || height < 1) throw new IIOException("empty picture");
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS)
            throw new InvalidInput("file", "draft.tooManyPixels", width, height, MOST_PIXELS / 1_000_000);
        return new Dimension(width, height);
    }

    /** A header alone proves nothing; every n-th pixel is enough to find out whether the rest is there. */
    private static void decode(ImageReader reader, Dimension size) throws IOException {
        int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) size.width * size.height / SAMPLE_PIXELS)));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        if (reader.canReadRaster()) reader.readRaster(0, param);
        else reader.read(0, param);
    }
}
