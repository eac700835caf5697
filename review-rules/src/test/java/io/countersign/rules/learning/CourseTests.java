package io.countersign.rules.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.rules.screening.Lexicon;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.ScreeningInput;
import io.countersign.rules.screening.ScreeningResult;
import io.countersign.rules.screening.Verdict;
import io.countersign.rules.screening.Weights;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A9: the classifier learns from labelled texts, always the same from the same. */
class CourseTests {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final Course COURSE = new Course(LEXICON, Material.of(Invented.corpus(300)), 1, progress -> {});
    private static final Course.Result LEARNT = COURSE.learn();
    private static final String UNSEEN_AD = "这款围巾做工精致，到店就有小礼。";
    private static final String UNSEEN_NOTICE = "保卫处现公布借阅规则，请互相转告。";

    private static ScreeningResult screen(Weights weights, String text) {
        return new Screening(LEXICON.with(weights)).screen(ScreeningInput.ofText(text));
    }

    @Test
    void sameTextsAndSeedGiveTheSameWeights() {
        Course again = new Course(LEXICON, Material.of(Invented.corpus(300)), 1, progress -> {});
        assertThat(again.learn().weights().text()).isEqualTo(LEARNT.weights().text());
    }

    @Test
    void whatWasLearntIsFoundAndTheRestPasses() {
        assertThat(screen(LEARNT.weights(), UNSEEN_AD).verdict()).isEqualTo(Verdict.JUSTIFY);
        assertThat(screen(LEARNT.weights(), UNSEEN_NOTICE).verdict()).isEqualTo(Verdict.PASS);
        assertThat(screen(LEARNT.weights(), UNSEEN_AD).score())
                .isGreaterThan(screen(LEARNT.weights(), UNSEEN_NOTICE).score());
    }

    @Test
    void advertisementAmongNoticesIsFoundAtItsPlace() {
        String text = UNSEEN_NOTICE.repeat(20) + UNSEEN_AD + UNSEEN_NOTICE.repeat(20);
        assertThat(screen(LEARNT.weights(), text).findings())
                .extracting(ScreeningHit::matched)
                .containsExactly(UNSEEN_AD);
    }

    @Test
    void figuresAreOfTextsThatWereNotLearnt() {
        assertThat(LEARNT.figures().summary()).contains("pieces: 300 advertisements, 300 clean");
        assertThat(COURSE.leaveSourcesOut(LEARNT.weights()).bySource())
                .contains("shop 0, advertisements: 150", "office 1, clean: 150");
    }

    @Test
    void whatOnlyTeachesIsLearntAndNotMeasured() {
        List<Example> invented = Invented.corpus(300);
        Material material = new Material(invented.subList(0, 300), invented.subList(300, 600));
        Course.Result taught = new Course(LEXICON, material, 1, progress -> {}).learn();
        assertThat(taught.figures().summary()).contains("pieces: 150 advertisements, 150 clean");
        assertThat(taught.weights()).isNotEqualTo(untaught(material.samples()));
    }

    private static Weights untaught(List<Example> samples) {
        return new Course(LEXICON, Material.of(samples), 1, progress -> {})
                .learn()
                .weights();
    }

    @Test
    void progressIsTold() {
        List<String> heard = new ArrayList<>();
        Course course = new Course(LEXICON, Material.of(Invented.corpus(20)), 1, heard::add);
        course.leaveSourcesOut(course.learn().weights());
        assertThat(heard).contains("read 40 texts", "fold 5 of 5", "without shop 1", "all texts");
    }
}
