package io.countersign.gateway.shared.settings;

import java.util.Locale;

/**
 * A setting that has no default.
 *
 * @param name the property
 * @param meaning what it is, with an example
 */
record RequiredSetting(String name, String meaning) {

    /** The name as an environment variable. */
    String variable() {
        return name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }
}
