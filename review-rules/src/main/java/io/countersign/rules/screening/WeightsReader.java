package io.countersign.rules.screening;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code weights.txt}: one value a line, and the table of sequences in base 64. */
final class WeightsReader {

    private final String file;
    private final List<LexiconFault> faults;
    private final Map<String, Double> values = new HashMap<>();
    private final Map<String, Double> signs = new HashMap<>();
    /** The lines hold multiples of three bytes, so that they can be read as one. */
    private final StringBuilder grams = new StringBuilder();

    WeightsReader(String file, List<LexiconFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    Weights read(String text) {
        for (Line line : Line.read(text)) take(line);
        try {
            return new Weights(
                    GramTable.of(Base64.getDecoder().decode(grams.toString())),
                    value("scale"),
                    signs,
                    value("bias"),
                    new Calibration(value("slope"), value("offset")),
                    value("short"),
                    value("long"));
        } catch (IllegalArgumentException e) {
            faults.add(LexiconFault.error(file, 0, String.valueOf(e.getMessage())));
            return Weights.none();
        }
    }

    private void take(Line line) {
        try {
            switch (line.key()) {
                case "grams" -> grams.append(line.rest());
                case "sign" -> {
                    int space = line.rest().lastIndexOf(' ');
                    signs.put(
                            line.rest().substring(0, Math.max(0, space)),
                            number(line.rest().substring(space + 1)));
                }
                default -> values.put(line.key(), number(line.rest()));
            }
        } catch (IllegalArgumentException e) {
            faults.add(LexiconFault.error(file, line.number(), "not understood: " + line.key()));
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private double value(String name) {
        Double value = values.get(name);
        if (value == null) throw new IllegalArgumentException("missing: " + name);
        return value;
    }
}
