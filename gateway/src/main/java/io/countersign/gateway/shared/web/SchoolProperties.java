package io.countersign.gateway.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The school as pages name it.
 *
 * @param name full name; without it pages carry the name of the product alone
 * @param emblem path of the emblem's picture, served by the gateway itself
 */
@ConfigurationProperties("countersign.school")
public record SchoolProperties(
        @Nullable String name,
        @DefaultValue("/img/emblem.svg") String emblem) {}
