package io.countersign.connectors.wechat;

import static io.countersign.connectors.wechat.WechatFixture.APP_ID;
import static io.countersign.connectors.wechat.WechatFixture.DRAFT_ADD;
import static io.countersign.connectors.wechat.WechatFixture.MATERIAL;
import static io.countersign.connectors.wechat.WechatFixture.UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.connectors.ArticleSettings;
import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.Picture;
import io.countersign.connectors.PictureSeries;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.SeenArticle;
import io.countersign.connectors.SeenPost;
import io.countersign.connectors.StagedDraft;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureSeriesTests extends OneWechatAccount {
    private static final String TEXT = "开馆第一天\n早八点，3 < 4 & “同学们”😀";

    private static PictureSeries series(Picture... pictures) {
        return new PictureSeries("开馆", "图书馆", TEXT, List.of(pictures), ArticleSettings.PLAIN);
    }

    private static Picture picture(int colour) {
        return WechatFixture.png(colour);
    }

    @Test
    void theDraftComesBackWithItsPicturesInOrderAndItsText() {
        StagedDraft draft = connector.stage(series(picture(3), picture(1), picture(2)));
        SeenArticle seen = connector.staged(draft.stagedId()).orElseThrow();

        assertThat(seen.title()).isEqualTo("开馆");
        assertThat(seen.author()).isEqualTo("图书馆");
        assertThat(hashes(seen, draft))
                .containsExactly(
                        picture(3).sha256(), picture(1).sha256(), picture(2).sha256());
        assertThat(seen.html()).endsWith("<p>开馆第一天</p><p>早八点，3 &lt; 4 &amp; “同学们”😀</p>");
        assertThat(seen.coverRef()).isNull();
        assertThat(seen.sourceUrl()).isNull();
        assertThat(platform.arrivals(UPLOAD)).isZero();
    }

    @Test
    void eachPictureIsUploadedOncePerAccount() {
        connector.stage(series(picture(1), picture(2), picture(1)));
        StagedDraft second = connector.stage(series(picture(2), picture(3)));
        assertThat(platform.arrivals(MATERIAL)).isEqualTo(3);
        assertThat(second.hashByUrl()).hasSize(2);
        assertThat(platform.arrivals(DRAFT_ADD)).isEqualTo(2);
    }

    @Test
    void cropAndCommentsComeBackAsTheyWereSet() {
        ArticleSettings settings = new ArticleSettings(
                true, true, "0.000000_0.216312_1.000000_0.783688", "0.125000_0.000000_0.875000_1.000000");
        StagedDraft draft = connector.stage(new PictureSeries("开馆", "图书馆", TEXT, List.of(picture(1)), settings));
        assertThat(connector.staged(draft.stagedId()).orElseThrow().settings()).isEqualTo(settings);
    }

    @Test
    void aPictureDeletedInTheConsoleIsUploadedAgain() {
        StagedDraft first = connector.stage(series(picture(1), picture(2)));
        String gone = first.hashByUrl().entrySet().stream()
                .filter(each -> each.getValue().equals(picture(2).sha256()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        platform.removeMaterial(APP_ID, gone);

        StagedDraft second = connector.stage(series(picture(1), picture(2)));

        assertThat(second.hashByUrl()).doesNotContainKey(gone);
        assertThat(hashes(connector.staged(second.stagedId()).orElseThrow(), second))
                .containsExactly(picture(1).sha256(), picture(2).sha256());
        assertThat(fixture.pauses).isEmpty();
    }

    @Test
    void aFreshPictureThatIsNotKnownYetIsTriedAgain() {
        platform.on(DRAFT_ADD, 2).answersCode(40007, "invalid media_id");
        connector.stage(series(picture(1), picture(2)));
        assertThat(platform.arrivals(DRAFT_ADD)).isEqualTo(3);
        assertThat(platform.arrivals(MATERIAL)).isEqualTo(2);
        assertThat(fixture.pauses).containsExactly(Duration.ofMillis(2500), Duration.ofSeconds(5));
    }

    @Test
    void morePicturesThanThePlatformTakesAreRefused() {
        Picture[] many = new Picture[21];
        for (int i = 0; i < many.length; i++) many[i] = picture(i);
        assertThatThrownBy(() -> connector.stage(series(many))).isInstanceOf(ConnectorException.Refused.class);
    }

    @Test
    void whatSomebodyArrangesInTheConsoleIsSeen() {
        StagedDraft draft = connector.stage(series(picture(1), picture(2)));
        platform.arrangeDraftByHand(APP_ID, draft.stagedId(), PictureSeriesTests::reversed);
        assertThat(hashes(connector.staged(draft.stagedId()).orElseThrow(), draft))
                .containsExactly(picture(2).sha256(), picture(1).sha256());
        platform.arrangeDraftByHand(APP_ID, draft.stagedId(), ids -> ids.subList(0, 1));
        assertThat(hashes(connector.staged(draft.stagedId()).orElseThrow(), draft))
                .containsExactly(picture(2).sha256());
    }

    @Test
    void aPublishedSeriesIsListedWithItsPictures() {
        StagedDraft draft = connector.stage(series(picture(1), picture(2)));
        String post = published(draft);
        assertThat(connector.latest()).singleElement().satisfies(it -> {
            assertThat(it.body()).contains("<p>开馆第一天</p>");
            assertThat(Jsoup.parse(it.body()).getElementsByTag("img")).hasSize(2);
        });
        assertThat(hashes(connector.shown(post).orElseThrow(), draft))
                .containsExactly(picture(1).sha256(), picture(2).sha256());
        platform.arrangePostByHand(APP_ID, post, PictureSeriesTests::reversed);
        assertThat(hashes(connector.shown(post).orElseThrow(), draft))
                .containsExactly(picture(2).sha256(), picture(1).sha256());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'article_type':'newspic'} | true",
                "{'image_info':{'image_list':[{'image_media_id':'a'}]}} | true",
                "{'article_type':'news','image_info':{'image_list':[]}} | false",
                "{'image_info':{'image_list':[]}} | false",
                "{} | false",
            },
            quoteCharacter = '"')
    void anArticleWithAnEmptyListOfPicturesStaysAnArticle(String item, boolean pictures) {
        byte[] json = item.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        assertThat(PictureItems.is(Json.read(json))).isEqualTo(pictures);
    }

    @Test
    void aListThatNamesNoPicturesStillTellsTheText() {
        platform.listsHidePicturePosts(true);
        published(connector.stage(series(picture(1))));
        assertThat(connector.latest()).singleElement().satisfies(it -> {
            assertThat(Jsoup.parse(it.body()).getElementsByTag("img")).isEmpty();
            assertThat(it.body()).contains("早八点");
        });
    }

    @Test
    void aPublicPageTellsTheTextAndTheNumberOfPictures() {
        published(connector.stage(series(picture(1), picture(2))));
        URI page = URI.create(platform.followerView(APP_ID).get(0).url());
        SeenPost seen = connector.at(page).orElseThrow();
        assertThat(seen.title()).isEqualTo("开馆");
        assertThat(seen.body()).endsWith("<p>开馆第一天<br>早八点，3 &lt; 4 &amp; “同学们”😀</p>");
        assertThat(Jsoup.parse(seen.body()).getElementsByTag("img")).hasSize(2);
    }

    private static List<String> reversed(List<String> ids) {
        List<String> turned = new ArrayList<>(ids);
        Collections.reverse(turned);
        return turned;
    }

    private static List<String> hashes(SeenArticle seen, StagedDraft draft) {
        return Jsoup.parse(seen.html()).getElementsByTag("img").stream()
                .map(image -> String.valueOf(draft.hashByUrl().get(image.attr("src"))))
                .toList();
    }

    private String published(StagedDraft draft) {
        platform.publishingTakes(0, Duration.ZERO);
        String handle = ((PublishOutcome.Pending) connector.publish(draft)).handle();
        return ((PublishOutcome.Published) connector.outcome(handle)).postId();
    }
}
