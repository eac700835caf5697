package io.countersign.rules.pictures;

import io.countersign.rules.finding.FindingRule;
import io.countersign.rules.finding.FindingRules;
import io.countersign.rules.finding.SchoolSigns;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a code leads, by the table of addresses in {@code rules.txt}; the longest entry that fits decides. */
final class CodeMeanings {

    private static final Pattern WEB = Pattern.compile(
            "(?:https?://)?((?:[\\p{L}0-9_-]+\\.)+\\p{L}{2,}|[0-9]+(?:\\.[0-9]+){3})\\.?(?::[0-9]+)?([/?#].*)?",
            Pattern.DOTALL);

    private final FindingRules rules;
    private final FindingRule elsewhere;

    CodeMeanings(FindingRules rules) {
        this.rules = rules;
        this.elsewhere = rules.get("CODE-ELSEWHERE");
    }

    /** Empty where the code is the school's own, leads to a known place, or is no address at all. */
    Optional<FindingRule> of(String code, SchoolSigns school) {
        String address = code.strip().toLowerCase(Locale.ROOT);
        Matcher web = WEB.matcher(address);
        if (!web.matches()) return longest(address, "");
        String host = web.group(1);
        if (school.owns(host)) return Optional.empty();
        Optional<FindingRule> known = longest(host, web.group(2) == null ? "/" : web.group(2));
        if (known.isPresent()) return known;
        return SchoolSigns.isBelow(host, elsewhere.details("pass")) ? Optional.empty() : Optional.of(elsewhere);
    }

    private Optional<FindingRule> longest(String host, String path) {
        FindingRule best = null;
        int length = 0;
        for (FindingRule rule : rules.all())
            for (String entry : rule.details("code"))
                if (entry.length() > length && leadsTo(entry, host, path)) {
                    best = rule;
                    length = entry.length();
                }
        return Optional.ofNullable(best);
    }

    private static boolean leadsTo(String entry, String host, String path) {
        if (entry.contains("://")) return host.startsWith(entry);
        int slash = entry.indexOf('/');
        String entryHost = slash < 0 ? entry : entry.substring(0, slash);
        String entryPath = slash < 0 ? "" : entry.substring(slash);
        return (host.equals(entryHost) || host.endsWith("." + entryHost)) && path.startsWith(entryPath);
    }
}
