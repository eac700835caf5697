package io.countersign.rules.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
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
        Stream<VisibleText> seen = Screening.visible(source, html);
        seen.forEach(visible -> {
            NormalText normal = lexicon.normaliser().normalise(visible);
            texts.add(new FieldText(field, visible, normal, lexicon.signs().find(normal.text())));
        });
    }

    /** The same text with other sentences. */
    FieldText with(List<Segment> others) {
        return new FieldText(field, visible, normal, others);
    }

    /** Whether this tells what the whole draft is about. */
    boolean isHeadline() {
        return field.equals("title") || field.equals("digest");
    }

    BitSet present() {
        BitSet present = new BitSet();
        segments.forEach(segment -> present.or(segment.present()));
        return present;
    }

    /** Where in the source stands what begins here in the normalised text. */
    int sourceStart(int start) {
        return visible.sourceStart(normal.visibleFrom(start));
    }

    /** Where in the source ends what ends here in the normalised text. */
    int sourceEnd(int end) {
        return visible.sourceEnd(normal.visibleTo(end) - 1);
    }

    ScreeningHit hit(Suspicion suspicion) {
        int from = normal.visibleFrom(suspicion.start());
        int to = normal.visibleTo(suspicion.end());
        int start = visible.sourceStart(from);
        int end = visible.sourceEnd(to - 1);
        String matched = visible.cut(from, to);
        Rule rule = suspicion.rule();
        return new ScreeningHit(
                id(rule.id(), start, end, matched),
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
                visible.sourceStart(normal.visibleFrom(sighting.start())),
                visible.sourceEnd(normal.visibleTo(sighting.end()) - 1),
                sighting.normalised());
    }

    private String explanation(Suspicion suspicion) {
        String explanation = suspicion.rule().explanation();
        for (int i = 0; i < suspicion.strongest().size(); i++)
            explanation = explanation.replace(
                    "{" + (i + 1) + "}", quote(suspicion.strongest().get(i)));
        return explanation;
    }

    private String quote(Sighting sighting) {
        int from = normal.visibleFrom(sighting.start());
        int to = normal.visibleTo(sighting.end());
        String quote = visible.cut(from, to).replace(VisibleText.BREAK, ' ').strip();
        return quote.codePointCount(0, quote.length()) <= LONGEST_QUOTE
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    /** Does not depend on the version of the rules: a waiver outlives an edited lexicon. */
    private String id(String ruleId, int start, int end, String matched) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String name = String.join("\n", ruleId, field, Integer.toString(start), Integer.toString(end), matched);
            byte[] hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
