package io.countersign.gateway.shared.web;

import io.countersign.rules.finding.SchoolSigns;
import io.countersign.rules.screening.OwnContacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The school as pages name it.
 *
 * @param name full name; without it pages carry the name of the product alone
 * @param shortNames other names by which it signs
 * @param domains its web domains; addresses below them are its own
 * @param phones its telephone numbers with area code; {@code *} at the end stands for any digits
 * @param contactAccounts WeChat and QQ numbers under which its offices are reached
 * @param emblem path of the emblem's picture, served by the gateway itself
 */
@ConfigurationProperties("countersign.school")
public record SchoolProperties(
        @Nullable String name,
        @DefaultValue List<String> shortNames,
        @DefaultValue List<String> domains,
        @DefaultValue List<String> phones,
        @DefaultValue List<String> contactAccounts,
        @DefaultValue("/img/emblem.svg") String emblem) {

    SchoolSigns signs() {
        List<String> names = new ArrayList<>(shortNames);
        if (name != null) names.add(name);
        return new SchoolSigns(names, domains);
    }

    OwnContacts contacts() {
        return new OwnContacts(Set.copyOf(phones), Set.copyOf(domains), Set.copyOf(contactAccounts));
    }
}
