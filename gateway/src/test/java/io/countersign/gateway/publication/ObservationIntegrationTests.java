package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.AccountId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What platforms show: recognised, compared with what was signed, or without a release behind it. */
@RecordApplicationEvents
class ObservationIntegrationTests extends PublicationScenario {

    @Autowired
    Polls polls;

    @Autowired
    PollStates pollStates;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void later() {
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void postMadeByHandHasNoReleaseBehindIt() {
        Platforms.WEIBO.postByHand(uid, "今晚停水，请大家提前接水。");
        poll(weibo);
        assertThat(told(weibo)).extracting(PostObserved::origin).containsExactly(PostOrigin.UNREVIEWED);
        poll(weibo);
        assertThat(told(weibo)).hasSize(1);
        assertThat(events.stream(ActivityObserved.class)
                        .filter(it -> it.accountId().equals(weibo)))
                .last()
                .extracting(ActivityObserved::lastPostAt)
                .isNotNull();
    }

    @Test
    void postFromBeforeTheConnectionIsHistory() {
        Platforms.WECHAT.postByHand(appId, "旧闻", "<p>旧闻一则</p>", clock.instant().minus(Duration.ofDays(3)));
        poll(wechat);
        assertThat(told(wechat)).extracting(PostObserved::origin).containsExactly(PostOrigin.HISTORY);
    }

    @Test
    void postOfOursIsOurs() {
        DraftId draft = signed(weibo);
        drive();
        poll(weibo);
        assertThat(told(weibo)).singleElement().satisfies(it -> {
            assertThat(it.origin()).isEqualTo(PostOrigin.GATEWAY);
            assertThat(it.publicationId()).isEqualTo(publication(draft, weibo));
        });
    }

    @Test
    void nobodyIsAccusedWhileAnOutcomeIsOpen() {
        Platforms.WEIBO.answers500();
        DraftId draft = signed(weibo);
        drive();
        Platforms.WEIBO.postByHand(uid, "今晚停水，请大家提前接水。");
        poll(weibo);
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        assertThat(told(weibo)).isEmpty();
    }

    @Test
    void pollFindsWhatTheLookUpsMissed() {
        Platforms.WEIBO.acceptsThenDropsTheConnection();
        DraftId draft = signed(weibo);
        drive();
        poll(weibo);
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
        assertThat(told(weibo)).extracting(PostObserved::origin).containsExactly(PostOrigin.GATEWAY);
    }

    @Test
    void commentsOpenedInTheConsoleBeforeTheSubmitStopIt() {
        DraftId draft = signed(wechat);
        worker.workOnce();
        worker.workOnce();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.STAGED);
        String staged = Platforms.WECHAT.draftBox(appId).get(0);
        Platforms.WECHAT.setDraftByHand(appId, staged, "need_open_comment", 1);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HELD);
        assertThat(column("hold_reason", publication(draft, wechat))).isEqualTo("DIFFERENCE");
    }

    @Test
    void editInTheConsoleBeforeTheSubmitStopsIt() {
        DraftId draft = signed(wechat);
        worker.workOnce();
        worker.workOnce();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.STAGED);
        int submitted = Platforms.WECHAT.arrivals(SUBMIT);
        String staged = Platforms.WECHAT.draftBox(appId).get(0);
        Platforms.WECHAT.editDraftByHand(appId, staged, html -> html.replace("八点", "九点"));
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HELD);
        assertThat(column("hold_reason", publication(draft, wechat))).isEqualTo("DIFFERENCE");
        assertThat(column("error_words", publication(draft, wechat))).contains("九点");
        assertThat(Platforms.WECHAT.arrivals(SUBMIT)).isEqualTo(submitted);
    }

    @Test
    void editInTheConsoleAfterPublicationIsSeenByTheNextPoll() {
        DraftId draft = signed(wechat);
        drive();
        for (int i = 0; i < 8 && state(draft, wechat) != PublicationState.VERIFIED; i++) pass(Duration.ofMinutes(2));
        String article = Platforms.WECHAT.followerView(appId).get(0).articleId();
        Platforms.WECHAT.editPostByHand(appId, article, html -> html.replace("八点", "九点"));
        poll(wechat);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.DRIFTED);
        assertThat(jdbc.sql("select field from drift where publication_id = :id")
                        .param("id", publication(draft, wechat).value())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("TEXT"));
        Platforms.WECHAT.editPostByHand(appId, article, html -> html.replace("九点", "八点"));
        poll(wechat);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
    }

    @Test
    void articleBannedByThePlatformIsNoticedByTheNextPoll() {
        DraftId draft = published(wechat);
        Platforms.WECHAT.ban(appId, Platforms.WECHAT.followerView(appId).get(0).articleId());
        poll(wechat);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.DRIFTED);
        assertThat(column("error_code", publication(draft, wechat))).isEqualTo("publish_status:6");
    }

    @Test
    void postDeletedByHandIsNoticedByTheNextPoll() {
        DraftId draft = published(weibo);
        Platforms.WEIBO.deleteByHand(column("platform_post_id", publication(draft, weibo)));
        poll(weibo);
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.DRIFTED);
        assertThat(column("error_code", publication(draft, weibo))).isEqualTo("20101");
        assertThat(jdbc.sql("select field from drift where publication_id = :id")
                        .param("id", publication(draft, weibo).value())
                        .query(String.class)
                        .list())
                .containsExactly("PRESENCE");
    }

    @Test
    void postThatNewerOnesPushedOutOfSightIsNotMissing() {
        DraftId draft = published(weibo);
        clock.advance(Duration.ofMinutes(5));
        for (int i = 0; i < 6; i++) Platforms.WEIBO.postByHand(uid, "今晚停水" + i);
        poll(weibo);
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
        assertThat(Platforms.WEIBO.requests())
                .noneMatch(it -> it.path().equals("/2/statuses/show.json")
                        && String.valueOf(it.authorization()).endsWith(uid));
    }

    @Test
    void articleRemovedBeforeItsTaskWasAskedForWasPublicAllTheSame() {
        Platforms.WECHAT.nextPublicationEndsWith(appId, 6);
        DraftId draft = signed(wechat);
        drive();
        for (int i = 0; i < 4; i++) pass(Duration.ofMinutes(1));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.DRIFTED);
        assertThat(attempts(publication(draft, wechat))).containsExactly("PUBLISHED");
    }

    @Test
    void draftPublishedByHandFromTheBoxIsTheSignedPieceAndIsNotSubmittedAgain() {
        DraftId draft = signed(wechat);
        worker.workOnce();
        worker.workOnce();
        int submitted = Platforms.WECHAT.arrivals(SUBMIT);
        Platforms.WECHAT.postByHand(appId, title(draft), text(draft));
        poll(wechat);
        drive();
        assertThat(state(draft, wechat).isPublic()).isTrue();
        assertThat(Platforms.WECHAT.arrivals(SUBMIT)).isEqualTo(submitted);
        assertThat(attempts(publication(draft, wechat))).containsExactly("ABSENT");
    }

    @Test
    void unreadableAccountIsUnknownAndNotSilent() {
        Platforms.WEIBO.tokenExpired(uid);
        poll(weibo);
        assertThat(events.stream(ActivityUnobservable.class)
                        .filter(it -> it.accountId().equals(weibo)))
                .hasSize(1);
        assertThat(events.stream(ConnectionBroken.class)
                        .filter(it -> it.accountId().equals(weibo)))
                .hasSize(1);
        poll(weibo);
        assertThat(events.stream(ActivityUnobservable.class)
                        .filter(it -> it.accountId().equals(weibo)))
                .hasSize(1);
    }

    private DraftId published(AccountId account) {
        DraftId draft = signed(account);
        drive();
        for (int i = 0; i < 8 && state(draft, account) != PublicationState.VERIFIED; i++) pass(Duration.ofMinutes(2));
        return draft;
    }

    private void poll(AccountId account) {
        pollStates.due(account, clock.instant());
        polls.sweep();
    }

    private List<PostObserved> told(AccountId account) {
        return events.stream(PostObserved.class)
                .filter(it -> it.accountId().equals(account))
                .toList();
    }

    private String title(DraftId draft) {
        return jdbc.sql("select title from revision where draft_id = :draft")
                .param("draft", draft.value())
                .query(String.class)
                .single();
    }

    private String text(DraftId draft) {
        return jdbc.sql("select body_html from revision where draft_id = :draft")
                .param("draft", draft.value())
                .query(String.class)
                .single();
    }
}
