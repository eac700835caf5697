package io.countersign.gateway.review.web;

import io.countersign.gateway.review.Ruling;
import io.countersign.gateway.review.Waiver;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Mark;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A finding with the number that its mark in the text carries, the reasons given for it, the ruling on it, and where its
 * picture stands.
 */
record NumberedHit(
        int number, ScreeningHit hit, List<Waiver> waivers, List<Ruling> rulings, List<PicturePlace> places) {

    /** Those of a text for which nobody has given a reason yet. */
    static List<NumberedHit> of(List<ScreeningHit> hits, DraftContent content) {
        return of(hits, List.of(), List.of(), content);
    }

    /** As a reader comes to them: the article, its card, the Weibo post; pictures last. */
    private static final List<String> READING = List.of("title", "bodyHtml", "sourceUrl", "digest", "weibo.text");

    private static final Comparator<ScreeningHit> PLACE = Comparator.<ScreeningHit>comparingInt(
                    hit -> READING.contains(hit.field()) ? READING.indexOf(hit.field()) : READING.size())
            .thenComparing(ScreeningHit::start);

    /** @param content where the pictures stand that findings are about */
    static List<NumberedHit> of(
            List<ScreeningHit> hits, List<Waiver> waivers, List<Ruling> rulings, DraftContent content) {
        var numbered = new ArrayList<NumberedHit>();
        for (var hit : hits.stream().sorted(PLACE).toList())
            numbered.add(new NumberedHit(
                    numbered.size() + 1,
                    hit,
                    waivers.stream()
                            .filter(waiver -> waiver.findingId().equals(hit.id()))
                            .toList(),
                    rulings.stream()
                            .filter(ruling -> ruling.findingId().equals(hit.id()))
                            .toList(),
                    PicturePlace.of(hit.field(), content)));
        return numbered;
    }

    /** Whether it has a mark in the text to go to. */
    public boolean marked() {
        return READING.contains(hit.field()) && hit.end() > hit.start();
    }

    boolean in(String field) {
        return hit.field().equals(field);
    }

    public boolean needsReason() {
        return hit.severity() == Severity.JUSTIFY && waivers.isEmpty();
    }

    /** Whether it stops the piece: nobody has ruled that it may stand. */
    public boolean blocks() {
        return hit.severity() == Severity.BLOCK && rulings.isEmpty();
    }

    Mark mark() {
        return new Mark(number, hit.start(), hit.end(), tone());
    }

    private Mark.Tone tone() {
        return switch (hit.severity()) {
            case BLOCK -> Mark.Tone.BAD;
            case JUSTIFY -> Mark.Tone.WARN;
            case NOTE -> Mark.Tone.CALM;
        };
    }
}
