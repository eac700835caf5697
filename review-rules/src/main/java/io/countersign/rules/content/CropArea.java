package io.countersign.rules.content;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a picture in fractions of its sides, from the top left to the bottom right corner. */
public record CropArea(double left, double top, double right, double bottom) {

    /** Platforms round; a reader does not see a thousandth of a side. */
    private static final double TOLERANCE = 0.001;

    private static final String FRACTION = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern TEXT = Pattern.compile(String.join("_", FRACTION, FRACTION, FRACTION, FRACTION));

    /** As WeChat writes it, {@code X1_Y1_X2_Y2} with six decimals (connector guide, 4.1). */
    public String text() {
        return String.format(Locale.ROOT, "%.6f_%.6f_%.6f_%.6f", left, top, right, bottom);
    }

    /** Whether the text names this part, however it is rounded. */
    public boolean isNamedBy(@Nullable String text) {
        Matcher named = TEXT.matcher(text == null ? "" : text);
        return named.matches()
                && near(left, named.group(1))
                && near(top, named.group(2))
                && near(right, named.group(3))
                && near(bottom, named.group(4));
    }

    private static boolean near(double value, String text) {
        return Math.abs(value - Double.parseDouble(text)) <= TOLERANCE;
    }
}
