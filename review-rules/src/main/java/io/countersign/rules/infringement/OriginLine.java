package io.countersign.rules.infringement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says where a text comes from or who wrote it.
 *
 * @param label the words that say so
 * @param name who or what is named
 */
record OriginLine(String label, String name) {

    /** What may stand between a label and a name, and around a name. */
    private static final String MARKS = "\\s:：|｜/【】\\[\\]（）()《》“”\"'「」『』·—-";

    private static final int LONGEST_NAME = 60;

    /** Reads lines that begin with one of the labels. */
    static final class Reader {

        private final Pattern line;

        /** @param labels those of {@code loose} need no colon behind them */
        Reader(List<String> labels, List<String> loose) {
            List<String> all = new ArrayList<>();
            loose.forEach(label -> all.add(Pattern.quote(label)));
            labels.forEach(label -> all.add(Pattern.quote(label) + "(?=[\\s】\\]）)」』]*[:：|｜/])"));
            all.sort(Comparator.comparingInt(String::length).reversed());
            line = Pattern.compile("^[" + MARKS + "]*(" + String.join("|", all) + ")[" + MARKS + "]*([^|｜；;。]+?)["
                    + MARKS + "]*(?:[|｜；;。].*)?$");
        }

        Optional<OriginLine> read(String text) {
            Matcher matcher = line.matcher(text);
            if (!matcher.matches() || matcher.group(2).length() > LONGEST_NAME) return Optional.empty();
            return Optional.of(new OriginLine(matcher.group(1), matcher.group(2).strip()));
        }
    }
}
