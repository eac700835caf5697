package io.countersign.gateway.shared.web;

import io.countersign.rules.finding.SchoolSigns;
import io.countersign.rules.screening.OwnContacts;
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

    /** Where its offices are reached, which is no sign of trade in a draft (A9). */
    public OwnContacts contacts() {
        return properties.contacts();
    }

    public String emblem() {
        return properties.emblem();
    }
}
