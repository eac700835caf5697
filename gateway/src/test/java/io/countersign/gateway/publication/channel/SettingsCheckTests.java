package io.countersign.gateway.publication.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.ArticleSettings;
import io.countersign.rules.content.CoverCrop;
import io.countersign.rules.content.Difference;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.content.WechatPart.Comments;
import org.junit.jupiter.api.Test;

class SettingsCheckTests {

    private static final Sides COVER = new Sides(1000, 1000);

    @Test
    void standardSaysNothingOfTheCrop() {
        assertThat(SettingsCheck.of(WechatPart.STANDARD, COVER).settings()).isEqualTo(ArticleSettings.PLAIN);
    }

    @Test
    void whatWasSetAndComesBackIsNoDifference() {
        SettingsCheck signed = SettingsCheck.of(new WechatPart(Comments.FOLLOWERS, CoverCrop.CENTRE), COVER);
        assertThat(signed.settings().followersOnly()).isTrue();
        assertThat(signed.settings().squareCrop()).isEqualTo("0.000000_0.000000_1.000000_1.000000");
        assertThat(signed.differences(signed.settings())).isEmpty();
    }

    @Test
    void whatThePlatformDoesNotTellIsNoDifference() {
        SettingsCheck signed = SettingsCheck.of(new WechatPart(Comments.EVERYBODY, CoverCrop.END), COVER);
        assertThat(signed.differences(null)).isEmpty();
        assertThat(signed.differences(new ArticleSettings(true, false, null, null)))
                .isEmpty();
    }

    @Test
    void aPartThatThePlatformChoseItselfIsNoDifference() {
        assertThat(SettingsCheck.of(WechatPart.STANDARD, COVER)
                        .differences(new ArticleSettings(false, false, "0_0.1_1_0.5", "0_0_1_1")))
                .isEmpty();
    }

    @Test
    void commentsThatSomebodyOpenedAndAnotherCropAreDifferences() {
        SettingsCheck signed = SettingsCheck.of(new WechatPart(Comments.CLOSED, CoverCrop.START), COVER);
        assertThat(signed.differences(new ArticleSettings(true, false, "0_0.5_1_0.925532", "0_0_1_1")))
                .extracting(Difference::part)
                .containsExactly(Difference.Part.COMMENTS, Difference.Part.COVER_CROP);
    }
}
