package io.countersign.rules.screening;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The school's own ways to be reached, which are no sign of trade.
 *
 * @param phones numbers with area code, however written; {@code *} at the end stands for any digits
 * @param domains with everything below them
 * @param accounts WeChat and QQ numbers and names
 */
public record OwnContacts(Set<String> phones, Set<String> domains, Set<String> accounts) {

    private static final int SHORTEST_LOCAL_NUMBER = 7;

    public OwnContacts {
        phones = plain(phones, "[^0-9*]");
        domains = plain(domains, "\\s");
        accounts = plain(accounts, "\\s");
    }

    private static Set<String> plain(Set<String> values, String noise) {
        return values.stream()
                .map(value -> value.toLowerCase(Locale.ROOT).replaceAll(noise, ""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    public static OwnContacts none() {
        return new OwnContacts(Set.of(), Set.of(), Set.of());
    }

    boolean isEmpty() {
        return phones.isEmpty() && domains.isEmpty() && accounts.isEmpty();
    }

    /** The sentences without the school's own contacts. */
    List<Segment> takenFrom(List<Segment> segments) {
        return segments.stream().map(segment -> segment.without(this::include)).toList();
    }

    private boolean include(Sighting sighting) {
        String seen = sighting.normalised();
        return accounts.contains(seen)
                || phones.stream().anyMatch(phone -> isPhone(phone, seen))
                || domains.stream().anyMatch(domain -> isBelow(domain, seen));
    }

    private static boolean isPhone(String phone, String seen) {
        if (phone.endsWith("*")) return seen.startsWith(phone.substring(0, phone.length() - 1));
        return seen.length() >= SHORTEST_LOCAL_NUMBER && phone.endsWith(seen);
    }

    private static boolean isBelow(String domain, String seen) {
        String address = seen.replaceFirst("^https?://", "");
        int end = 0;
        while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) end++;
        String host = address.substring(0, end);
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
