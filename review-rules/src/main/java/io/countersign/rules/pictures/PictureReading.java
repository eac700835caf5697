package io.countersign.rules.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read in one picture, once and for all.
 *
 * @param codes from top to bottom
 * @param marks as the file states them
 * @param words what people read in it, empty where nothing reads words
 */
public record PictureReading(List<PictureCode> codes, List<PictureMark> marks, String words) {

    public static final PictureReading NOTHING = new PictureReading(List.of(), List.of(), "");

    public PictureReading {
        codes = List.copyOf(codes);
        marks = List.copyOf(marks);
    }

    /** All of it as lines; findings in a picture point into this text. */
    public String text() {
        List<String> lines = new ArrayList<>();
        codes.forEach(code -> lines.add(code.text()));
        marks.forEach(mark -> lines.add(mark.text()));
        if (!words.isBlank()) lines.add(words);
        return String.join("\n", lines);
    }
}
