package io.countersign.rules.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands behind the name of a command: options with and without a value, and files. */
record Options(Map<String, String> values, List<String> files) {

    private static final Set<String> SWITCHES = Set.of("--evidence", "--stats");

    /** @param valued names of the options that take a value */
    static Options of(List<String> arguments, String... valued) {
        Set<String> withValue = Set.of(valued);
        Map<String, String> values = new HashMap<>();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) files.add(argument);
            else if (SWITCHES.contains(argument)) values.put(argument, "");
            else if (!withValue.contains(argument)) throw new Misuse("unknown option: " + argument);
            else if (i + 1 == arguments.size()) throw new Misuse(argument + " needs a value");
            else values.put(argument, arguments.get(++i));
        }
        return new Options(Map.copyOf(values), List.copyOf(files));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable String value(String name) {
        return values.get(name);
    }

    long number(String name, long otherwise) {
        String value = value(name);
        try {
            return value == null ? otherwise : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new Misuse(name + " needs a number");
        }
    }
}
