package io.countersign.gateway.publication;

import static io.countersign.connectors.weibo.WeiboServer.POST_PICTURES;
import static io.countersign.connectors.weibo.WeiboServer.UPLOAD;
import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.connectors.Interference;
import io.countersign.connectors.Mishap;
import io.countersign.connectors.weibo.FollowerPost;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftInput;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.PostingGrant;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WeiboPart;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Weibo posts with up to nine pictures, on accounts to which the platform has granted them. */
@RecordApplicationEvents
class PicturesIntegrationTests extends PublicationScenario {

    private AccountId granted = new AccountId(UUID.randomUUID());
    private String grantedUid = "";
    private int uploads;
    private int posts;
    private int shares;

    @Autowired
    Accounts accounts;

    @Autowired
    RestartPublication restart;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void granted() {
        granted = new AccountId(UUID.randomUUID());
        grantedUid = school.weiboWithPictures(team(), granted);
        uploads = Platforms.WEIBO.arrivals(UPLOAD);
        posts = Platforms.WEIBO.arrivals(POST_PICTURES);
        shares = Platforms.WEIBO.arrivals(SHARE);
    }

    @Test
    void ninePicturesAreSignedPublishedAndVerified() {
        DraftId draft = signedWith(9, granted);
        drive();
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, granted)).isEqualTo(PublicationState.VERIFIED);
        FollowerPost post = Platforms.WEIBO.followerView(grantedUid).get(0);
        assertThat(post.text()).startsWith("#开学季# 报到现场").doesNotContain("http");
        assertThat(Platforms.WEIBO.pictures(post))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> picture(100 + i))
                        .toList());
        assertCalls(9, 1);
    }

    @Test
    void answerThatIsLostIsLookedUpByTheMarkAndNotSentAgain() {
        Platforms.WEIBO.next(POST_PICTURES, Mishap.acceptsThenDropsTheConnection());
        DraftId draft = signedWith(3, granted);
        drive();
        assertThat(state(draft, granted)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        pass(Duration.ofSeconds(11));
        assertThat(state(draft, granted)).isEqualTo(PublicationState.VERIFIED);
        assertThat(attempts(publication(draft, granted))).containsExactly("PUBLISHED");
        assertThat(Platforms.WEIBO.followerView(grantedUid)).hasSize(1);
        assertCalls(3, 1);
    }

    @Test
    void grantThatThePlatformDoesNotKnowIsWithdrawnAndThePieceWaitsForAPerson() {
        Platforms.WEIBO.grantPictures(grantedUid, false);
        DraftId draft = signedWith(2, granted);
        drive();
        assertHeldForWantOfTheGrant(draft, "RESERVED");
        assertCalls(1, 0);

        restart.restart(publication(draft, granted), school.user(team().editor()));
        drive();
        assertThat(state(draft, granted)).isEqualTo(PublicationState.HELD);
        assertCalls(1, 0);
        assertThat(withdrawn()).isEqualTo(1);

        restart.byHand(publication(draft, granted), school.user(team().editor()));
        drive();
        assertThat(state(draft, granted)).isEqualTo(PublicationState.HANDED_OVER);
        assertThat(Platforms.WEIBO.followerView(grantedUid)).isEmpty();
    }

    @Test
    void refusalOfThePublishingCallItselfWithdrawsTheGrantToo() {
        Platforms.WEIBO.refuses(POST_PICTURES, 10014, "Insufficient app permissions!");
        DraftId draft = signedWith(2, granted);
        drive();
        assertHeldForWantOfTheGrant(draft, "REFUSED");
        assertCalls(2, 1);
        await().untilAsserted(() -> assertThat(mvc.get().uri("/notices").with(as(team().admin())))
                .hasStatusOk()
                .bodyText()
                .contains("微博拒绝了", "10014"));
        assertThat(mvc.get().uri("/publications/" + publication(draft, granted)).with(as(team().editor())))
                .hasStatusOk()
                .bodyText()
                .contains("没有获得该稿件所需的发布权限");
    }

    @Test
    void uploadThatFailsIsRepeatedBeforeAnythingIsSent() {
        Platforms.WEIBO.next(UPLOAD, Mishap.html(502));
        DraftId draft = signedWith(2, granted);
        drive();
        assertThat(state(draft, granted)).isEqualTo(PublicationState.READY);
        assertThat(attempts(publication(draft, granted))).containsExactly("RESERVED");
        assertCalls(1, 0);
        pass(Duration.ofMinutes(1));
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, granted)).isEqualTo(PublicationState.VERIFIED);
        assertCalls(3, 1);
    }

    @Test
    void uploadsThatTakeLongerThanALeaseKeepIt() {
        List<Boolean> leased = new ArrayList<>();
        Platforms.WEIBO.interfere((account, path) -> {
            if (!account.equals(grantedUid)) return null;
            if (path.equals(UPLOAD)) clock.advance(Duration.ofMinutes(4));
            if (path.equals(POST_PICTURES) || path.equals(UPLOAD)) leased.add(leased());
            return null;
        });
        DraftId draft = signedWith(3, granted);
        drive();
        Platforms.WEIBO.interfere(Interference.none());
        pass(Duration.ofSeconds(3));
        assertThat(leased).containsExactly(true, true, true, true);
        assertThat(state(draft, granted)).isEqualTo(PublicationState.VERIFIED);
        assertCalls(3, 1);
    }

    private boolean leased() {
        return jdbc.sql("select leased_until > :now from publication_task where account_id = :account")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", granted.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void nothingIsUploadedWhileAnotherPieceIsLookedFor() {
        Platforms.WEIBO.next(POST_PICTURES, Mishap.html(500));
        signedWith(1, granted);
        drive();
        DraftId next = signedWith(2, granted);
        drive();
        assertThat(state(next, granted)).isEqualTo(PublicationState.READY);
        assertCalls(1, 1);
    }

    @Test
    void pictureThatIsMissingOnThePlatformIsADifference() {
        DraftId draft = signedWith(2, granted);
        drive();
        FollowerPost post = Platforms.WEIBO.followerView(grantedUid).get(0);
        Platforms.WEIBO.deleteByHand(post.id());
        Platforms.WEIBO.postByHand(grantedUid, post.text());
        jdbc.sql("update publication set platform_post_id = :id where account_id = :account")
                .param("id", Platforms.WEIBO.followerView(grantedUid).get(0).id())
                .param("account", granted.value())
                .update();
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, granted)).isEqualTo(PublicationState.DRIFTED);
        assertThat(mvc.get().uri("/publications/" + publication(draft, granted)).with(as(team().editor())))
                .bodyText()
                .contains("图片数量");
    }

    @Test
    void draftWithMorePicturesThanAnyOfItsAccountsMayShowIsNotSubmitted() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> signedWith(2, granted, weibo))
                .satisfies(it -> assertThat(it.faults()).singleElement().satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("weibo.mediaIds");
                    assertThat(fault.facts()).containsExactly(1, 2);
                }));
        assertThat(signedWith(1, granted, weibo)).isNotNull();
    }

    @Test
    void thoseWhoMayConnectSayWhatWasGranted() {
        assertThat(choose(weibo, team().editor())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(choose(wechat, team().admin())).hasStatus(HttpStatus.CONFLICT);
        assertThat(accounts.get(weibo).grant()).isEqualTo(PostingGrant.ORDINARY);
        assertThat(choose(weibo, team().admin()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"grant\":\"PICTURES\",\"mostPictures\":9}");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'GRANT_CHOSEN' and subject_id = :id")
                        .param("id", weibo.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(mvc.post()
                        .uri("/accounts/" + weibo + "/grant")
                        .param("grant", "ORDINARY")
                        .with(csrf())
                        .with(as(team().sysadmin())))
                .hasStatus3xxRedirection();
        assertThat(accounts.get(weibo).grant()).isEqualTo(PostingGrant.ORDINARY);
        assertThat(mvc.get().uri("/accounts/" + granted + "/connection").with(as(team().admin())))
                .hasStatusOk()
                .bodyText()
                .contains("九图权限", "statuses/upload_url_text");
        assertThat(mvc.get().uri("/accounts/" + wechat + "/connection").with(as(team().admin())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("九图权限");
    }

    private MvcTestResult choose(AccountId account, PersonId person) {
        return mvc.put()
                .uri("/api/v1/accounts/" + account + "/grant")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"grant\":\"PICTURES\"}")
                .with(as(person))
                .exchange();
    }

    private void assertHeldForWantOfTheGrant(DraftId draft, String attempt) {
        PublicationId id = publication(draft, granted);
        assertThat(state(draft, granted)).isEqualTo(PublicationState.HELD);
        assertThat(column("hold_reason", id)).isEqualTo("GRANT");
        assertThat(column("error_code", id)).isEqualTo("10014");
        assertThat(attempts(id)).containsExactly(attempt);
        assertThat(accounts.get(granted).grant()).isEqualTo(PostingGrant.ORDINARY);
        assertThat(withdrawn()).isEqualTo(1);
        assertThat(Platforms.WEIBO.followerView(grantedUid)).isEmpty();
    }

    private long withdrawn() {
        return events.stream(GrantWithdrawn.class)
                .filter(it -> it.accountId().equals(granted))
                .count();
    }

    private void assertCalls(int uploaded, int posted) {
        assertThat(Platforms.WEIBO.arrivals(UPLOAD) - uploads).isEqualTo(uploaded);
        assertThat(Platforms.WEIBO.arrivals(POST_PICTURES) - posts).isEqualTo(posted);
        assertThat(Platforms.WEIBO.arrivals(SHARE) - shares).isZero();
    }

    private DraftId signedWith(int pictures, AccountId... targets) {
        List<String> ids = IntStream.rangeClosed(1, pictures)
                .mapToObj(
                        i -> media.keep(picture(100 + i), team().editor()).id().toString())
                .toList();
        String unique = UUID.randomUUID().toString().substring(0, 8);
        WeiboPart post = new WeiboPart("#开学季# 报到现场 " + unique, ids, null);
        DraftContent content =
                new DraftContent("报到现场 " + unique, null, null, "", null, null, post, Rights.OWN_WORK, false);
        return signed(new DraftInput(content, List.of(targets), null, false));
    }
}
