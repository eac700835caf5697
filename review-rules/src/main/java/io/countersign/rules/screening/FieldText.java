package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One readable text of a field: seen, normalised, searched for signs, and the way back to the source. */
record FieldText(String field, VisibleText visible, NormalText normal, List<Segment> segments) {

    private static final int EXCERPT_MARGIN = 20;
    private static final int LONGEST_QUOTE = 24;

    static List<FieldText> of(ScreeningInput input, Lexicon lexicon) {
        List<FieldText> texts = new ArrayList<>();
        add(texts, "title", input.title(), false, lexicon);
        add(texts, "digest", input.digest(), false, lexicon);
        add(texts, "bodyHtml", input.bodyHtml(), true, lexicon);
        add(texts, "weibo.text", input.weiboText(), false, lexicon);
        add(texts, "sourceUrl", input.sourceUrl(), false, lexicon);
        input.mediaTexts().forEach((id, text) -> add(texts, "media:" + id, text, false, lexicon));
        return texts;
    }

    private static void add(
            List<FieldText> texts, String field, @Nullable String source, boolean html, Lexicon lexicon) {
        if (source == null || source.isEmpty()) return;
        for (VisibleText visible : Screening.visible(source, html)) {
            NormalText normal = lexicon.normaliser().normalise(visible);
            List<Segment> segments = visible.isHidden()
                    ? lexicon.signs().findHidden(normal)
                    : lexicon.signs().find(normal);
            texts.add(new FieldText(field, visible, normal, segments));
        }
    }

    /** The same text with other sentences. */
    FieldText with(List<Segment> others) {
        return new FieldText(field, visible, normal, others);
    }

    /** Whether this tells what the whole draft is about. */
    boolean isHeadline() {
        return field.equals("title") || field.equals("digest");
    }

    SignSet present() {
        SignSet.Builder present = new SignSet.Builder();
        for (Segment segment : segments) present.addAll(segment.present());
        return present.build();
    }

    /** Where in the source begins what stands between the indexes of the normalised text. */
    int sourceStart(int start, int end) {
        return visible.sourceStart(normal.visibleFrom(start, end));
    }

    /** Where in the source it ends. */
    int sourceEnd(int start, int end) {
        return visible.sourceEnd(normal.visibleTo(start, end) - 1);
    }

    ScreeningHit hit(Suspicion suspicion) {
        int from = normal.visibleFrom(suspicion.start(), suspicion.end());
        int to = normal.visibleTo(suspicion.start(), suspicion.end());
        int start = visible.sourceStart(from);
        int end = visible.sourceEnd(to - 1);
        String matched = visible.cut(from, to);
        Rule rule = suspicion.rule();
        return new ScreeningHit(
                ScreeningHit.identify(rule.id(), field, start, end, matched),
                rule.id(),
                rule.category(),
                suspicion.severity(),
                field,
                start,
                end,
                visible.around(from, to, EXCERPT_MARGIN),
                matched,
                explanation(suspicion),
                rule.clause());
    }

    Evidence evidence(Sighting sighting, Signs signs) {
        return new Evidence(
                signs.name(sighting.sign()),
                field,
                sourceStart(sighting.start(), sighting.end()),
                sourceEnd(sighting.start(), sighting.end()),
                sighting.normalised());
    }

    private String explanation(Suspicion suspicion) {
        String explanation = suspicion.rule().explanation();
        if (explanation.indexOf('{') < 0) return explanation;
        List<Sighting> strongest = suspicion.reasons().strongest();
        for (int i = 0; i < strongest.size(); i++)
            explanation = explanation.replace("{" + (i + 1) + "}", quote(strongest.get(i)));
        return explanation;
    }

    private String quote(Sighting sighting) {
        int from = normal.visibleFrom(sighting.start(), sighting.end());
        int to = normal.visibleTo(sighting.start(), sighting.end());
        String quote = visible.cut(from, to).replace(VisibleText.BREAK, ' ').strip();
        return quote.codePointCount(0, quote.length()) <= LONGEST_QUOTE
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
