package io.countersign.rules.infringement;

import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.finding.FindingRule;
import io.countersign.rules.finding.FindingRules;
import io.countersign.rules.finding.ReadLines;
import io.countersign.rules.finding.SchoolSigns;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.WordSearch;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Finds lines of a draft that contradict what is declared about its origin (A9, R12). Immutable. */
public final class DeclarationCheck {

    private final Screening screening;
    private final FindingRule undeclared;
    private final FindingRule different;
    private final FindingRule author;
    private final OriginLine.Reader sources;
    private final OriginLine.Reader authors;

    /** The screening finds the places in the source. */
    public DeclarationCheck(Screening screening) {
        FindingRules rules = FindingRules.beside(DeclarationCheck.class);
        this.screening = screening;
        this.undeclared = rules.get("SOURCE-UNDECLARED");
        this.different = rules.get("SOURCE-DIFFERENT");
        this.author = rules.get("AUTHOR-DIFFERENT");
        this.sources = new OriginLine.Reader(undeclared.details("label"), undeclared.details("loose"));
        this.authors = new OriginLine.Reader(author.details("label"), author.details("loose"));
    }

    /** The contradicting lines; those that name the school itself contradict nothing. */
    public List<ScreeningHit> check(DraftContent content, SchoolSigns school) {
        List<ScreeningHit> hits = new ArrayList<>();
        for (String line : ReadLines.of(content.bodyHtml()))
            contradicted(line, content, school).ifPresent(rule -> hits.add(inBody(rule, line, content)));
        if (content.weibo() != null) inWeibo(content.weibo().text(), content, school, hits);
        return hits;
    }

    private ScreeningHit inBody(FindingRule rule, String line, DraftContent content) {
        Optional<WordSearch.Found> place = screening.search(List.of(line)).inHtml(content.bodyHtml()).stream()
                .findFirst();
        int start = place.map(WordSearch.Found::start).orElse(0);
        int end = place.map(WordSearch.Found::end).orElse(0);
        return rule.at("bodyHtml", start, end, line, line, source(content));
    }

    private void inWeibo(String text, DraftContent content, SchoolSigns school, List<ScreeningHit> hits) {
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int from = start;
            contradicted(line, content, school)
                    .ifPresent(rule ->
                            hits.add(rule.at("weibo.text", from, from + line.length(), line, line, source(content))));
            start += line.length() + 1;
        }
    }

    private Optional<FindingRule> contradicted(String line, DraftContent content, SchoolSigns school) {
        Optional<OriginLine> origin = sources.read(line);
        if (origin.isPresent()) {
            String name = origin.get().name();
            if (content.rights().kind() == Rights.Kind.ORIGINAL)
                return school.namedIn(name)
                                || host(name).filter(school::owns).isPresent()
                                || name.equals(content.author())
                        ? Optional.empty()
                        : Optional.of(undeclared);
            return agree(name, source(content)) ? Optional.empty() : Optional.of(different);
        }
        String declared = content.author();
        if (declared == null || content.rights().kind() == Rights.Kind.REPRINT) return Optional.empty();
        return authors.read(line)
                .filter(by -> !agree(by.name(), declared) && !school.namedIn(by.name()))
                .map(by -> author);
    }

    /** Whether one names the other, or both the same host. */
    private static boolean agree(String named, String declared) {
        String one = plain(named);
        String other = plain(declared);
        return one.contains(other)
                || other.contains(one)
                || host(named).filter(other::contains).isPresent();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]", "");
    }

    private static Optional<String> host(String name) {
        try {
            return Optional.ofNullable(URI.create(name).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String source(DraftContent content) {
        return Objects.requireNonNullElse(content.rights().source(), "");
    }
}
