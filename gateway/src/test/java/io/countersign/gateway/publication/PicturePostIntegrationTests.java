package io.countersign.gateway.publication;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.wechat.FollowerPost;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.rules.content.CoverCrop;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WechatPart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A picture post from the last signature to what followers see, and what happens to it behind the gateway's back. */
class PicturePostIntegrationTests extends PublicationScenario {

    private static final String ARTICLE = "/cgi-bin/freepublish/getarticle";
    private static final String MATERIAL = "/cgi-bin/material/add_material";

    @Autowired
    Polls polls;

    @Autowired
    PollStates pollStates;

    @Autowired
    RecordHandOver handOver;

    @Autowired
    MockMvcTester mvc;

    /** Two pictures inside the text and a third beside it, which is not shown. */
    @Override
    DraftContent content() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return new DraftContent(
                "图书馆开放时间 " + unique,
                "图书馆",
                null,
                "<h2>图书馆<b>八点</b>开放</h2><p>一层" + unique + "，0&lt;A级<img src=\"media:" + coloured(0xAA0000) + "\">二层</p>"
                        + "<p><img src=\"media:" + coloured(0x00AA00) + "\"></p>",
                coloured(0x0000AA),
                null,
                new WechatPart(WechatPart.Kind.PICTURES, WechatPart.Comments.FOLLOWERS, CoverCrop.CENTRE),
                null,
                Rights.OWN_WORK,
                false);
    }

    @Test
    void itIsPublishedOnceAndVerified() {
        int submitted = Platforms.WECHAT.arrivals(SUBMIT);
        int uploaded = Platforms.WECHAT.arrivals(MATERIAL);
        DraftId draft = published();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
        assertThat(Platforms.WECHAT.arrivals(SUBMIT) - submitted).isEqualTo(1);
        assertThat(Platforms.WECHAT.arrivals(MATERIAL) - uploaded).isEqualTo(2);
        assertThat(Platforms.WECHAT.followerView(appId)).singleElement().satisfies(post -> {
            var body = Jsoup.parseBodyFragment(post.html()).body();
            assertThat(body.select("p > img")).hasSize(2);
            assertThat(body.select("p").eachText())
                    .filteredOn(it -> !it.isEmpty())
                    .hasSize(3)
                    .startsWith("图书馆八点开放")
                    .endsWith("二层");
        });
    }

    @Test
    void pictureDroppedInTheConsoleBeforeTheSubmitStopsIt() {
        DraftId draft = staged();
        int submitted = Platforms.WECHAT.arrivals(SUBMIT);
        arrange(ids -> ids.subList(0, 1));
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HELD);
        assertThat(column("hold_reason", publication(draft, wechat))).isEqualTo("DIFFERENCE");
        assertThat(Platforms.WECHAT.arrivals(SUBMIT)).isEqualTo(submitted);
        assertThat(page(draft, "")).contains("图片");
    }

    @Test
    void picturesMovedInTheConsoleBeforeTheSubmitStopIt() {
        DraftId draft = staged();
        arrange(PicturePostIntegrationTests::turned);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HELD);
    }

    @Test
    void wordChangedInTheConsoleBeforeTheSubmitStopsIt() {
        DraftId draft = staged();
        Platforms.WECHAT.editDraftByHand(appId, box(), text -> text.replace("八点", "九点"));
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HELD);
        assertThat(column("error_words", publication(draft, wechat))).contains("九点");
    }

    @Test
    void lineEndsThatThePlatformDropsAreNoDifference() {
        DraftId draft = staged();
        Platforms.WECHAT.editDraftByHand(appId, box(), text -> text.replace("\n", " "));
        finish(draft);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
    }

    @Test
    void picturesMovedAfterPublicationAreSeenByTheNextPoll() {
        DraftId draft = published();
        String post = column("platform_post_id", publication(draft, wechat));
        Platforms.WECHAT.arrangePostByHand(appId, post, PicturePostIntegrationTests::turned);
        poll();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.DRIFTED);
        assertThat(differences(draft)).containsExactly("PICTURES");
        Platforms.WECHAT.arrangePostByHand(appId, post, PicturePostIntegrationTests::turned);
        poll();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
    }

    @ParameterizedTest(name = "kind and pictures hidden: {0}")
    @ValueSource(booleans = {false, true})
    void editIsFoundByItsIdOnceNewerOnesPushedItOut(boolean hidden) {
        DraftId draft = published();
        String post = column("platform_post_id", publication(draft, wechat));
        Platforms.WECHAT.listsHidePicturePosts(hidden);
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofMinutes(1));
            Platforms.WECHAT.postByHand(appId, "通知" + i, "<p>今晚停水" + i + "</p>");
        }
        int asked = Platforms.WECHAT.arrivals(ARTICLE);
        poll();
        assertThat(Platforms.WECHAT.arrivals(ARTICLE)).isGreaterThan(asked);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
        Platforms.WECHAT.editPostByHand(appId, post, text -> text.replace("八点", "九点"));
        clock.advance(Duration.ofDays(1));
        poll();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.DRIFTED);
        assertThat(differences(draft)).containsExactly("TEXT");
    }

    @Test
    void itIsFoundWhereTheAnswerToTheSubmitWasLost() {
        Platforms.WECHAT.on(SUBMIT).acceptsThenDropsTheConnection();
        int submitted = Platforms.WECHAT.arrivals(SUBMIT);
        DraftId draft = signed(wechat);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        finish(draft);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
        assertThat(Platforms.WECHAT.arrivals(SUBMIT) - submitted).isEqualTo(1);
    }

    @Test
    void itIsPushedToAllFollowersOnce() {
        AccountId pushing = new AccountId(UUID.randomUUID());
        String its = school.massSending(team(), pushing);
        int sent = Platforms.WECHAT.arrivals(MASS_SEND);
        DraftId draft = signed(pushing);
        drive();
        for (int i = 0; i < 8 && !state(draft, pushing).isPublic(); i++) pass(Duration.ofMinutes(2));
        assertThat(state(draft, pushing).isPublic()).isTrue();
        assertThat(Platforms.WECHAT.arrivals(MASS_SEND) - sent).isEqualTo(1);
        assertThat(Platforms.WECHAT.followerView(its)).hasSize(1);
    }

    @Test
    void packageShowsTextAndPicturesInOrder() {
        DraftId draft = handedOver();
        var pack = Jsoup.parse(page(draft, "/package"));
        List<String> signed = jdbc.sql("select body_html from revision where draft_id = :draft")
                .param("draft", draft.value())
                .query(String.class)
                .list();
        List<String> pictures = Jsoup.parse(signed.get(0)).select("img").eachAttr("src").stream()
                .map(it -> it.replace("media:", "/media/"))
                .toList();
        assertThat(pack.select(".publication-pictures a").eachAttr("href")).isEqualTo(pictures);
        assertThat(pack.select("#copy-body").get(0).wholeText()).startsWith("图书馆八点开放\n一层");
        assertThat(pack.text()).contains("图片消息", "2 张图片齐全，顺序一致，第一张是封面。").doesNotContain("??");
    }

    @Test
    void whatAPersonPublishesFromTheBoxIsMatchedByItsLink() {
        DraftId draft = handedOver();
        FollowerPost post = Platforms.WECHAT.publishDraftByHand(appId, box());
        handOver.published(publication(draft, wechat), link(post), school.user(team().editor()));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.MATCHED);
        assertThat(column("coalesce(error_code, 'none')", publication(draft, wechat)))
                .isEqualTo("none");
    }

    @Test
    void pictureMissingBehindTheLinkIsAMismatch() {
        DraftId draft = handedOver();
        arrange(ids -> ids.subList(0, 1));
        FollowerPost post = Platforms.WECHAT.publishDraftByHand(appId, box());
        handOver.published(publication(draft, wechat), link(post), school.user(team().editor()));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.MISMATCHED);
    }

    @AfterEach
    void listsNameKinds() {
        Platforms.WECHAT.listsHidePicturePosts(false);
    }

    private List<String> differences(DraftId draft) {
        return jdbc.sql("select field from drift where publication_id = :id")
                .param("id", publication(draft, wechat).value())
                .query(String.class)
                .list();
    }

    private DraftId staged() {
        DraftId draft = signed(wechat);
        worker.workOnce();
        worker.workOnce();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.STAGED);
        return draft;
    }

    private DraftId published() {
        DraftId draft = signed(wechat);
        finish(draft);
        return draft;
    }

    private DraftId handedOver() {
        Platforms.WECHAT.verificationLapses(appId);
        DraftId draft = signed(wechat);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HANDED_OVER);
        return draft;
    }

    private void finish(DraftId draft) {
        drive();
        for (int i = 0; i < 8 && state(draft, wechat) != PublicationState.VERIFIED; i++) pass(Duration.ofMinutes(2));
    }

    private String box() {
        return Platforms.WECHAT.draftBox(appId).get(0);
    }

    private void arrange(UnaryOperator<List<String>> pictures) {
        Platforms.WECHAT.arrangeDraftByHand(appId, box(), pictures);
    }

    /** The platform as the gateway reaches it. */
    private static String link(FollowerPost post) {
        return post.url()
                .replace(
                        Platforms.WECHAT.uri().toString(),
                        Platforms.WECHAT_GATE.uri().toString());
    }

    private static List<String> turned(List<String> ids) {
        List<String> turned = new ArrayList<>(ids);
        Collections.reverse(turned);
        return turned;
    }

    private void poll() {
        pollStates.due(wechat, clock.instant());
        polls.sweep();
    }

    private String page(DraftId draft, String part) {
        return new String(
                mvc.get()
                        .uri("/publications/" + publication(draft, wechat) + part)
                        .with(as(team().editor()))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private String coloured(int colour) {
        BufferedImage image = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 200; x++) for (int y = 0; y < 120; y++) image.setRGB(x, y, colour);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return media.keep(png.toByteArray(), team().editor()).id().toString();
    }
}
