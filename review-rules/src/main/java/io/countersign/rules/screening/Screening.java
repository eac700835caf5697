package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Screens drafts for advertising (A9, R11). Immutable; one instance serves all threads. */
public final class Screening {

    /** Nobody reads more of them, and each takes a hundred times the room of the text that it points at. */
    static final int MOST_FINDINGS = 1_000;

    private final Lexicon lexicon;
    private final OwnContacts ownContacts;
    private final Judgement judgement;

    public Screening(Lexicon lexicon) {
        this(lexicon, OwnContacts.none());
    }

    /** @param ownContacts the school's, which count as no sign */
    public Screening(Lexicon lexicon, OwnContacts ownContacts) {
        this.lexicon = lexicon;
        this.ownContacts = ownContacts;
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
        List<FieldText> texts = read(input);
        SignSet headline = SignSet.NONE;
        for (FieldText text : texts) if (text.isHeadline()) headline = headline.and(text.present());
        Limit limit = limit(texts);
        List<Finding> found = new ArrayList<>();
        Verdict verdict = Verdict.PASS;
        double score = 0;
        for (FieldText text : texts) {
            Opinion opinion = lexicon.classifier().read(text, limit);
            score = Math.max(score, opinion.score());
            for (Suspicion suspicion : judgement.judge(text.segments(), headline, opinion)) {
                Verdict own = Verdict.of(suspicion.severity());
                if (own != Verdict.PASS) score = Math.max(score, suspicion.score());
                if (own.compareTo(verdict) < 0) verdict = own;
                found.add(new Finding(text, suspicion));
            }
        }
        List<Finding> gravest = Finding.gravest(found, MOST_FINDINGS);
        int notes = Finding.notes(found) - Finding.notes(gravest);
        return new ScreeningResult(
                verdict,
                score,
                lexicon.version(),
                gravest.stream().map(Finding::hit).toList(),
                new Unlisted(found.size() - gravest.size() - notes, notes));
    }

    private List<FieldText> read(ScreeningInput input) {
        List<FieldText> texts = FieldText.of(input, lexicon);
        if (ownContacts.isEmpty()) return texts;
        return texts.stream()
                .map(text -> text.with(ownContacts.takenFrom(text.segments())))
                .toList();
    }

    /** A long draft is held to another limit than a short one, in whichever fields its text stands. */
    private Limit limit(List<FieldText> texts) {
        int length = 0;
        for (FieldText text : texts) length += text.normal().length();
        return lexicon.classifier().limit(length);
    }

    /** The passages that read most like advertisements, apart from each other, the most suspect first. */
    public List<Likeness> likenesses(ScreeningInput input, int most) {
        List<FieldText> texts = read(input);
        Limit limit = limit(texts);
        return texts.stream()
                .flatMap(text -> lexicon.classifier().read(text, limit).likenesses(text, most).stream())
                .sorted(Comparator.comparing(Likeness::excess).reversed())
                .limit(most)
                .toList();
    }

    /** The draft as the classifier reads it: its passages, each followed by its sentences where it has several. */
    public List<List<Wording>> wordings(ScreeningInput input) {
        return read(input).stream()
                .flatMap(text -> Wording.passages(text, lexicon.signs()).stream())
                .toList();
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

    static List<VisibleText> visible(String source, boolean html) {
        return html ? HtmlReader.read(source) : List.of(VisibleText.ofPlain(source));
    }
}
