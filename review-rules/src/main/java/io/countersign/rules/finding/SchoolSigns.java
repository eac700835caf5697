package io.countersign.rules.finding;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is the school's own and therefore no finding.
 *
 * @param names full and short names of the school and its units
 * @param domains web domains, each with all below it
 */
public record SchoolSigns(List<String> names, List<String> domains) {

    public static final SchoolSigns NONE = new SchoolSigns(List.of(), List.of());

    public SchoolSigns {
        names = names.stream().filter(name -> !name.isBlank()).toList();
        domains =
                domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).toList();
    }

    /** With further names of its own. */
    public SchoolSigns with(Collection<String> more) {
        return new SchoolSigns(Stream.concat(names.stream(), more.stream()).toList(), domains);
    }

    /** Whether the text names the school or one of its units. */
    public boolean namedIn(String text) {
        return names.stream().anyMatch(text::contains);
    }

    /** Whether the host is one of ours. */
    public boolean owns(String host) {
        return isBelow(host, domains);
    }

    /** Whether the host is one of the domains or below one. */
    public static boolean isBelow(String host, Collection<String> domains) {
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }
}
