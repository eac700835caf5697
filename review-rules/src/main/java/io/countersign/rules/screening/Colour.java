package io.countersign.rules.screening;

import java.util.Map;

/** Colours of style sheets as far as it must be known whether two are the same. */
final class Colour {

    static final int WHITE = 0xFFFFFF;
    static final int BLACK = 0;
    /** Something that no text disappears on: a picture, a gradient, what is not understood. */
    static final int UNKNOWN = -1;

    static final int TRANSPARENT = -2;

    private static final double NEARLY_NONE = 0.05;

    /** So near that no eye tells them apart. */
    private static final int NEAR = 12;

    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("white", WHITE),
            Map.entry("black", BLACK),
            Map.entry("red", 0xFF0000),
            Map.entry("lime", 0x00FF00),
            Map.entry("green", 0x008000),
            Map.entry("blue", 0x0000FF),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("orange", 0xFFA500),
            Map.entry("purple", 0x800080),
            Map.entry("pink", 0xFFC0CB),
            Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080),
            Map.entry("silver", 0xC0C0C0),
            Map.entry("snow", 0xFFFAFA),
            Map.entry("ivory", 0xFFFFF0),
            Map.entry("ghostwhite", 0xF8F8FF),
            Map.entry("whitesmoke", 0xF5F5F5),
            Map.entry("transparent", TRANSPARENT));

    private Colour() {}

    static int parse(String value) {
        String text = value.strip();
        Integer named = NAMED.get(text);
        if (named != null) return named;
        if (text.startsWith("#")) return hex(text.substring(1));
        if (text.startsWith("rgb")) return rgb(text);
        return UNKNOWN;
    }

    static boolean same(int one, int other) {
        if (one == TRANSPARENT) return true;
        if (one < 0 || other < 0) return false;
        return near(one >> 16, other >> 16)
                && near(one >> 8 & 0xFF, other >> 8 & 0xFF)
                && near(one & 0xFF, other & 0xFF);
    }

    private static boolean near(int one, int other) {
        return Math.abs(one - other) < NEAR;
    }

    private static int hex(String digits) {
        String six = digits.length() == 3 || digits.length() == 4 ? doubled(digits) : digits;
        if (six.length() < 6) return UNKNOWN;
        int value = 0;
        for (int i = 0; i < 6; i++) {
            int digit = Character.digit(six.charAt(i), 16);
            if (digit < 0) return UNKNOWN;
            value = value << 4 | digit;
        }
        return six.length() == 8 && six.endsWith("00") ? TRANSPARENT : value;
    }

    private static String doubled(String digits) {
        StringBuilder doubled = new StringBuilder();
        for (char digit : digits.toCharArray()) doubled.append(digit).append(digit);
        return doubled.toString();
    }

    private static int rgb(String text) {
        int value = 0;
        int parts = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isNumeric(text.charAt(i)) || isNumeric(text.charAt(i - 1))) continue;
            double part = Length.number(text.substring(i));
            if (Double.isNaN(part)) return UNKNOWN;
            if (++parts == 4) return part <= NEARLY_NONE ? TRANSPARENT : value;
            value = value << 8 | (int) Math.max(0, Math.min(255, part));
        }
        return parts == 3 ? value : UNKNOWN;
    }

    private static boolean isNumeric(char unit) {
        return unit == '.' || (unit >= '0' && unit <= '9');
    }
}
