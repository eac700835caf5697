package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a lexicon file that says something: a key, and the rest behind the first space.
 *
 * @param text the whole line, runs of white space as one space
 */
record Line(int number, String text, String key, String rest) {

    /** All lines but empty ones and those that begin with #. */
    static List<Line> read(String file) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : file.split("\n", -1)) {
            number++;
            String text = raw.strip().replaceAll("[ \t]+", " ");
            if (text.isEmpty() || text.startsWith("#")) continue;
            int space = text.indexOf(' ');
            lines.add(
                    space < 0
                            ? new Line(number, text, text, "")
                            : new Line(number, text, text.substring(0, space), text.substring(space + 1)));
        }
        return lines;
    }
}
