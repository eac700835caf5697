package io.countersign.rules.pictures;

import java.util.List;

/** Reads a picture: its codes, its marks and, where a port can, its words. No bytes make it throw. */
public final class PictureReader {

    private final TextInPicture words;

    public PictureReader(TextInPicture words) {
        this.words = words;
    }

    public PictureReading read(byte[] picture) {
        return new PictureReading(
                Pixels.decode(picture).map(CodeSearch::in).orElse(List.of()),
                MarkReader.read(picture),
                words.read(picture));
    }
}
