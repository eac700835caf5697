package io.countersign.rules.pictures;

import io.countersign.rules.finding.FindingRule;
import io.countersign.rules.finding.FindingRules;
import io.countersign.rules.finding.SchoolSigns;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.WordSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says what the codes and marks in pictures mean for a post (A9). Immutable; one instance serves all threads. */
public final class PictureScreening {

    /** The word file of the lexicon that names picture agencies. */
    private static final String AGENCIES = "stock-agency";

    private final CodeMeanings codes;
    private final WordSearch agencies;
    private final FindingRule agency;
    private final FindingRule rights;

    public PictureScreening(Screening screening) {
        FindingRules rules = FindingRules.beside(PictureScreening.class);
        this.codes = new CodeMeanings(rules);
        this.agencies = screening.searchSign(AGENCIES);
        this.agency = rules.get("PICTURE-AGENCY");
        this.rights = rules.get("PICTURE-RIGHTS");
    }

    /**
     * The findings in all pictures of a draft.
     *
     * @param pictures by medium id
     * @param school whose own codes and marks are no finding
     */
    public List<ScreeningHit> screen(Map<String, PictureReading> pictures, SchoolSigns school) {
        List<ScreeningHit> hits = new ArrayList<>();
        new TreeMap<>(pictures).forEach((id, reading) -> screen("media:" + id, reading, school, hits));
        return hits;
    }

    private void screen(String field, PictureReading reading, SchoolSigns school, List<ScreeningHit> hits) {
        int start = 0;
        for (PictureCode code : reading.codes()) {
            String text = code.text();
            int from = start;
            codes.of(text, school).ifPresent(rule -> hits.add(rule.at(field, from, from + text.length(), text, text)));
            start += text.length() + 1;
        }
        for (PictureMark mark : reading.marks()) {
            String text = mark.text();
            int from = start;
            meaning(mark, school).ifPresent(rule -> hits.add(rule.at(field, from, from + text.length(), text, text)));
            start += text.length() + 1;
        }
        for (WordSearch.Found found : agencies.inText(reading.words())) {
            String text = reading.words().substring(found.start(), found.end());
            hits.add(agency.at(field, start + found.start(), start + found.end(), text, text));
        }
    }

    private Optional<FindingRule> meaning(PictureMark mark, SchoolSigns school) {
        if (school.namedIn(mark.text())) return Optional.empty();
        if (!agencies.inText(mark.text()).isEmpty()) return Optional.of(agency);
        boolean free = rights.details("free").stream().anyMatch(mark.text()::contains);
        return mark.kind() == PictureMark.Kind.RIGHTS && !free ? Optional.of(rights) : Optional.empty();
    }
}
