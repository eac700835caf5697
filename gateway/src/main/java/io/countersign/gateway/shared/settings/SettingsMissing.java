package io.countersign.gateway.shared.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The gateway was started without settings that it cannot do without. */
class SettingsMissing extends RuntimeException {

    SettingsMissing(List<RequiredSetting> missing) {
        super(missing.stream()
                .map(it -> "  " + it.name() + " (" + it.variable() + "): " + it.meaning())
                .collect(Collectors.joining("\n", "Countersign cannot start, these settings are missing:\n", "")));
    }
}
