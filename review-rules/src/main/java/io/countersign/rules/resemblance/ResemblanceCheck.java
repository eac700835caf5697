package io.countersign.rules.resemblance;

import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.finding.FindingRules;
import io.countersign.rules.finding.ReadLines;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.WordSearch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says whether a draft that claims to be original is somebody else's text (A9). Immutable. */
public final class ResemblanceCheck {

    /** Letters and digits that two texts must share: a quotation or a slogan is shorter. */
    private static final int LEAST_SHARED = 100;

    private final Screening screening;
    private final FindingRules rules;

    /** The screening finds the place in the source. */
    public ResemblanceCheck(Screening screening) {
        this.screening = screening;
        this.rules = FindingRules.beside(ResemblanceCheck.class);
    }

    /** The sentences by which the text is compared; none where a source is declared, for then it may be the same. */
    public static List<SentencePrint> prints(DraftContent content) {
        return content.rights().kind() == Rights.Kind.REPRINT
                        && content.rights().declared()
                ? List.of()
                : SentencePrint.of(ReadLines.of(content.bodyHtml()));
    }

    /** How many percent of a text, counted by the letters and digits of its sentences, stand in one with these prints. */
    public static int share(List<SentencePrint> text, List<Long> other) {
        int all = text.stream().mapToInt(SentencePrint::length).sum();
        int shared = text.stream()
                .filter(one -> other.stream().anyMatch(one::isNear))
                .mapToInt(SentencePrint::length)
                .sum();
        return all == 0 ? 0 : 100 * shared / all;
    }

    /** At most one finding: the text that shares most, at the longest sentence of it. */
    public Optional<ScreeningHit> check(DraftContent content, List<EarlierText> earlier) {
        int all = prints(content).stream().mapToInt(SentencePrint::length).sum();
        return earlier.stream()
                .filter(text -> text.length() >= LEAST_SHARED && 2 * text.length() >= all)
                .max(Comparator.comparingInt(EarlierText::length).thenComparing(EarlierText::kind))
                .map(text -> hit(content.bodyHtml(), text, all));
    }

    private ScreeningHit hit(String html, EarlierText text, int all) {
        String longest = text.shared().stream()
                .max(Comparator.comparingInt(SentencePrint::length))
                .orElseThrow()
                .sentence();
        Optional<WordSearch.Found> place =
                screening.search(List.of(longest)).inHtml(html).stream().findFirst();
        int start = place.map(WordSearch.Found::start).orElse(0);
        int end = place.map(WordSearch.Found::end).orElse(0);
        String share = Math.min(100, 100 * text.length() / all) + " %";
        return rules.get(text.kind().rule())
                .at("bodyHtml", start, end, longest, text.name(), share, String.valueOf(text.shownOn()));
    }
}
