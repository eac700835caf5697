package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Screens drafts for advertising (A9, R11). Immutable; one instance serves all threads. */
public final class Screening {

    /** A note never makes a draft look like an advertisement. */
    private static final double NOTE_SCORE = 0.2;

    private final Lexicon lexicon;
    private final Judgement judgement;

    public Screening(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.judgement = new Judgement(lexicon.rules());
    }

    /** With the lexicon that comes with this library. */
    public static Screening standard() {
        return new Screening(Lexicon.standard());
    }

    public String rulesVersion() {
        return lexicon.version();
    }

    public ScreeningResult screen(ScreeningInput input) {
        List<FieldText> texts = FieldText.of(input, lexicon);
        BitSet headline = new BitSet();
        texts.stream().filter(FieldText::isHeadline).forEach(text -> headline.or(text.present()));
        List<ScreeningHit> hits = new ArrayList<>();
        Verdict verdict = Verdict.PASS;
        double score = 0;
        for (FieldText text : texts)
            for (Suspicion suspicion : judgement.judge(text.segments(), headline)) {
                boolean note = suspicion.severity() == Severity.NOTE;
                score = Math.max(score, note ? NOTE_SCORE : suspicion.rule().score());
                Verdict own = Verdict.of(suspicion.severity());
                if (own.compareTo(verdict) < 0) verdict = own;
                hits.add(text.hit(suspicion));
            }
        return new ScreeningResult(verdict, score, lexicon.version(), hits);
    }

    /** Everything that was seen and weighed, also where no finding came of it. */
    public List<Evidence> evidence(ScreeningInput input) {
        return FieldText.of(input, lexicon).stream()
                .flatMap(text -> text.segments().stream()
                        .flatMap(segment -> segment.sightings().stream())
                        .map(sighting -> text.evidence(sighting, lexicon.signs())))
                .toList();
    }

    /** Finds the given words under any disguise that the screen sees through. */
    public WordSearch search(List<String> words) {
        return new WordSearch(words, lexicon.normaliser());
    }

    /** Finds the words of one sign of this screening's lexicon. */
    public WordSearch searchSign(String sign) {
        return search(lexicon.words(sign));
    }

    static Stream<VisibleText> visible(String source, boolean html) {
        return html ? HtmlReader.read(source).stream() : Stream.of(VisibleText.ofPlain(source));
    }
}
