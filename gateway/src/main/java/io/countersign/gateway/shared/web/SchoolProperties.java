package io.countersign.gateway.shared.web;

import io.countersign.rules.finding.SchoolSigns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The school as pages name it.
 *
 * @param name full name; without it pages carry the name of the product alone
 * @param shortNames other names by which it signs
 * @param domains its web domains; addresses below them are its own
 * @param emblem path of the emblem's picture, served by the gateway itself
 */
@ConfigurationProperties("countersign.school")
public record SchoolProperties(
        @Nullable String name,
        @DefaultValue List<String> shortNames,
        @DefaultValue List<String> domains,
        @DefaultValue("/img/emblem.svg") String emblem) {

    SchoolSigns signs() {
        List<String> names = new ArrayList<>(shortNames);
        if (name != null) names.add(name);
        return new SchoolSigns(names, domains);
    }
}
