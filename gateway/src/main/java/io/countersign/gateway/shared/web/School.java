package io.countersign.gateway.shared.web;

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

    public String emblem() {
        return properties.emblem();
    }
}
