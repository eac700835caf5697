package io.countersign.rules.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Drafts are put together from whole texts, so that it is known where the advertisement stands. */
class DraftsTests {

    private static final List<Example> EXAMPLES = Invented.corpus(200);

    @Test
    void cleanDraftsAreAsLongAsAnArticleAndHoldNoAdvertisement() {
        List<Draft> drafts = new Drafts(3).clean(EXAMPLES);
        assertThat(drafts).isNotEmpty().allSatisfy(draft -> {
            assertThat(draft.text()).hasSizeBetween(1500, 1600).doesNotContain("这款");
            assertThat(draft.hasAd()).isFalse();
        });
    }

    @Test
    void oneAdvertisementStandsInADraftAtTheNamedPlace() {
        Drafts drafts = new Drafts(3);
        List<Draft> withAds = drafts.withAds(drafts.clean(EXAMPLES), EXAMPLES);
        assertThat(withAds).isNotEmpty().allSatisfy(draft -> {
            String ad = draft.text().substring(draft.adStart(), draft.adEnd());
            assertThat(ad).startsWith("这款").endsWith("。");
            assertThat(draft.text().indexOf("这款")).isEqualTo(draft.adStart());
        });
    }

    @Test
    void sameSeedGivesTheSameDrafts() {
        assertThat(new Drafts(3).clean(EXAMPLES)).isEqualTo(new Drafts(3).clean(EXAMPLES));
    }
}
