package io.countersign.rules.screening;

/** Lengths and numbers of style sheets. */
final class Length {

    private static final double EM = 16;

    private Length() {}

    /** The number that the value begins with, or NaN. */
    static double number(String value) {
        int end = 0;
        while (end < value.length() && "+-.0123456789".indexOf(value.charAt(end)) >= 0) end++;
        try {
            return end == 0 || end > 12 ? Double.NaN : Double.parseDouble(value.substring(0, end));
        } catch (NumberFormatException e) {
            return Double.NaN; // what is no number hides nothing
        }
    }

    /** The same in pixels, as far as it matters whether anything is left to see. */
    static double pixels(String value) {
        double number = number(value);
        if (value.endsWith("em")) return number * EM;
        if (value.endsWith("vw") || value.endsWith("vh") || value.endsWith("%")) return number * 10;
        return value.endsWith("pt") ? number * 4 / 3 : number;
    }
}
