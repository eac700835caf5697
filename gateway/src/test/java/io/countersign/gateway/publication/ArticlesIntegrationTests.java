package io.countersign.gateway.publication;

import static io.countersign.connectors.weibo.WeiboServer.ARTICLE;
import static io.countersign.connectors.weibo.WeiboServer.UPLOAD;
import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.connectors.Mishap;
import io.countersign.connectors.weibo.FollowerArticle;
import io.countersign.connectors.weibo.FollowerPost;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftInput;
import io.countersign.gateway.draft.Medium;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.PostingGrant;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WeiboForm;
import io.countersign.rules.content.WeiboPart;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Articles on Weibo (头条文章), on accounts to which the platform has granted them. */
class ArticlesIntegrationTests extends PublicationScenario {

    private AccountId granted = new AccountId(UUID.randomUUID());
    private String grantedUid = "";
    private int articles;

    @Autowired
    Accounts accounts;

    @Autowired
    RestartPublication restart;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void granted() {
        granted = new AccountId(UUID.randomUUID());
        grantedUid = school.weiboWithArticles(team(), granted);
        articles = Platforms.WEIBO.arrivals(ARTICLE);
    }

    @Test
    void articleIsSignedPublishedAndItsPostIsFound() {
        int uploads = Platforms.WEIBO.arrivals(UPLOAD);
        DraftId draft = signedArticle(granted);
        drive();
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, granted)).isEqualTo(PublicationState.VERIFIED);
        FollowerPost post = Platforms.WEIBO.followerView(grantedUid).get(0);
        assertThat(post.text()).startsWith("新生报到怎么走").contains("https://weibo.com/ttarticle/p/show?id=");
        FollowerArticle article = Platforms.WEIBO.article(post);
        assertThat(article.title()).isEqualTo("报到须知");
        assertThat(article.summary()).isEqualTo("一站式");
        assertThat(Jsoup.parse(article.content()).text()).isEqualTo("带好录取通知书");
        String picture = Jsoup.parse(article.content()).select("img").attr("src");
        assertThat(picture).startsWith("http").isNotEqualTo(article.cover());
        assertThat(column("url", publication(draft, granted))).contains("ttarticle");
        assertThat(Platforms.WEIBO.arrivals(UPLOAD) - uploads)
                .as("cover and picture, which stands there twice")
                .isEqualTo(2);
        assertCalls(1);
    }

    @Test
    void answerThatIsLostIsLookedUpAndNotSentAgain() {
        Platforms.WEIBO.next(ARTICLE, Mishap.acceptsThenDropsTheConnection());
        DraftId draft = signedArticle(granted);
        drive();
        assertThat(state(draft, granted)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        pass(Duration.ofSeconds(11));
        assertThat(state(draft, granted)).isEqualTo(PublicationState.VERIFIED);
        assertThat(Platforms.WEIBO.followerView(grantedUid)).hasSize(1);
        assertCalls(1);
    }

    @Test
    void articleWithoutItsPostIsNeverMadeTwice() {
        Platforms.WEIBO.next(ARTICLE, Mishap.json(200, "{\"code\":\"11002\",\"msg\":\"post failed\"}"));
        DraftId draft = signedArticle(granted);
        drive();
        for (int i = 0; i < 10; i++) pass(Duration.ofMinutes(2));
        assertThat(state(draft, granted)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        assertThat(attempts(publication(draft, granted))).containsExactly("TAKEN");
        assertCalls(1);
    }

    @Test
    void refusalWithdrawsTheGrantAndThePackageHasTheArticleForAPerson() {
        Platforms.WEIBO.refuses(ARTICLE, 10014, "Insufficient app permissions!");
        DraftId draft = signedArticle(granted);
        drive();
        PublicationId id = publication(draft, granted);
        assertThat(state(draft, granted)).isEqualTo(PublicationState.HELD);
        assertThat(column("hold_reason", id)).isEqualTo("GRANT");
        assertThat(accounts.get(granted).grant()).isEqualTo(PostingGrant.ORDINARY);
        restart.restart(id, school.user(team().editor()));
        drive();
        assertThat(state(draft, granted)).as("nothing smaller is sent").isEqualTo(PublicationState.HELD);
        restart.byHand(id, school.user(team().editor()));
        drive();
        assertThat(state(draft, granted)).isEqualTo(PublicationState.HANDED_OVER);
        assertThat(mvc.get().uri("/publications/" + id + "/package").with(as(team().editor())))
                .hasStatusOk()
                .bodyText()
                .contains("带好录取通知书", "新生报到怎么走")
                .doesNotContain("service.weibo.com");
        assertThat(Platforms.WEIBO.followerView(grantedUid)).isEmpty();
        assertCalls(1);
    }

    @Test
    void draftForAnAccountWithoutTheGrantIsNotSubmitted() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> signedArticle(granted, weibo))
                .satisfies(it -> assertThat(it.faults()).singleElement().satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("weibo.form");
                    assertThat(fault.code()).isEqualTo("draft.noArticles");
                }));
    }

    @Test
    void reviewersReadTheArticleAndThatWeiboCarriesIt() {
        DraftId draft = signedArticle(granted);
        assertThat(mvc.get().uri("/review/" + draft).with(as(team().lead())))
                .hasStatusOk()
                .bodyText()
                .contains("带好录取通知书", "随头条文章发布");
    }

    private void assertCalls(int expected) {
        assertThat(Platforms.WEIBO.arrivals(ARTICLE) - articles).isEqualTo(expected);
    }

    private DraftId signedArticle(AccountId... targets) {
        Medium cover = media.keep(picture(900), team().editor());
        Medium picture = media.keep(picture(300), team().editor());
        String twice = "<img src=\"media:" + picture.id() + "\">";
        String unique = UUID.randomUUID().toString().substring(0, 8);
        WeiboPart post = new WeiboPart("新生报到怎么走 " + unique, List.of(), null, WeiboForm.ARTICLE);
        DraftContent content = new DraftContent(
                "报到须知",
                null,
                "一站式",
                "<p>带好录取通知书</p><p>" + twice + twice + "</p>",
                cover.id().toString(),
                null,
                post,
                Rights.OWN_WORK,
                false);
        return signed(new DraftInput(content, List.of(targets), null, false));
    }
}
