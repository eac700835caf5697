package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A line of a lexicon file that says something: a key, and the rest behind the first space.
 *
 * @param text the whole line, runs of white space as one space
 */
record Line(int number, String text, String key, String rest) {

    private static final Pattern WHITE_SPACE = Pattern.compile("[ \t]+");

    /** All lines but empty ones and those that begin with #. */
    static List<Line> read(String file) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : file.split("\n", -1)) {
            number++;
            String text = withSingleSpaces(raw.strip());
            if (text.isEmpty() || text.startsWith("#")) continue;
            int space = text.indexOf(' ');
            lines.add(
                    space < 0
                            ? new Line(number, text, text, "")
                            : new Line(number, text, text.substring(0, space), text.substring(space + 1)));
        }
        return lines;
    }

    private static String withSingleSpaces(String line) {
        boolean single = line.indexOf('\t') < 0 && !line.contains("  ");
        return single ? line : WHITE_SPACE.matcher(line).replaceAll(" ");
    }

    /** The same, where a line with {@code $name} defines a part: the rest of later lines has it in place of {name}. */
    static List<Line> readWithParts(String file) {
        Map<String, String> parts = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Line line : read(file)) {
            String rest = line.rest();
            for (Map.Entry<String, String> part : parts.entrySet())
                rest = rest.replace("{" + part.getKey() + "}", part.getValue());
            if (line.key().startsWith("$")) parts.put(line.key().substring(1), rest);
            else lines.add(new Line(line.number(), line.text(), line.key(), rest));
        }
        return lines;
    }
}
