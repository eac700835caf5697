package io.countersign.gateway.shared.web;

import io.countersign.rules.finding.SchoolSigns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The school's name and emblem; templates know it as {@code @school}. */
@Component("school")
public class School {

    private final SchoolProperties properties;

    School(SchoolProperties properties) {
        this.properties = properties;
    }

    public @Nullable String name() {
        return properties.name();
    }

    /** By what a name or an address is known to be the school's own. */
    public SchoolSigns signs() {
        return properties.signs();
    }

    public String emblem() {
        return properties.emblem();
    }
}
