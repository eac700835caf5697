package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.draft.DraftId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A piece that newer ones pushed out of the platform's list is compared all the same. */
class LaterComparisonIntegrationTests extends PublicationScenario {

    private static final String ARTICLE = "/cgi-bin/freepublish/getarticle";
    private static final String OUTCOME = "/cgi-bin/freepublish/get";
    private static final Duration A_DAY = Duration.ofDays(1);

    @Autowired
    Polls polls;

    @Autowired
    PollStates pollStates;

    @Autowired
    ChooseMode choose;

    @BeforeEach
    void alone() {
        jdbc.sql("delete from poll_state where account_id <> :wechat")
                .param("wechat", wechat.value())
                .update();
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void editIsFoundAndSoIsItsCorrection() {
        DraftId draft = pushedOut();
        poll();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
        Platforms.WECHAT.editPostByHand(appId, article(draft), html -> html.replace("八点", "九点"));
        later(A_DAY);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.DRIFTED);
        assertThat(differences(draft)).containsExactly("TEXT");
        Platforms.WECHAT.editPostByHand(appId, article(draft), html -> html.replace("九点", "八点"));
        later(A_DAY);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
    }

    @Test
    void banIsFoundWithItsReasonAndNotAskedForAgain() {
        DraftId draft = pushedOut();
        Platforms.WECHAT.ban(appId, article(draft));
        poll();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.DRIFTED);
        assertThat(column("error_code", publication(draft, wechat))).isEqualTo("publish_status:6");
        int asked = Platforms.WECHAT.arrivals(ARTICLE);
        later(A_DAY);
        assertThat(Platforms.WECHAT.arrivals(ARTICLE)).isEqualTo(asked);
        assertThat(differences(draft)).containsExactly("PRESENCE");
    }

    @Test
    void pieceWhoseTaskIsForgottenIsMissingAllTheSame() {
        DraftId draft = pushedOut();
        Platforms.WECHAT.removeByHand(appId, article(draft));
        Platforms.WECHAT.on(OUTCOME).answersCode(53502, "invalid publish_id");
        poll();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.DRIFTED);
        assertThat(column("error_code", publication(draft, wechat))).isEqualTo("53600");
    }

    @Test
    void eachPieceIsComparedOnceADayForAMonth() {
        pushedOut();
        int asked = Platforms.WECHAT.arrivals(ARTICLE);
        poll();
        later(Duration.ofHours(6));
        assertThat(Platforms.WECHAT.arrivals(ARTICLE) - asked).isEqualTo(1);
        later(A_DAY);
        assertThat(Platforms.WECHAT.arrivals(ARTICLE) - asked).isEqualTo(2);
        later(Duration.ofDays(30));
        assertThat(Platforms.WECHAT.arrivals(ARTICLE) - asked).isEqualTo(2);
    }

    @Test
    void quotaThatIsUsedUpLeavesItToTheNextDay() {
        DraftId draft = pushedOut();
        Platforms.WECHAT.editPostByHand(appId, article(draft), html -> html.replace("八点", "九点"));
        Platforms.WECHAT.on(ARTICLE).answersCode(45009, "reach max api daily quota limit");
        poll();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
        later(A_DAY);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.DRIFTED);
    }

    @Test
    void pieceOfWhichThePlatformDoesNotSpeakKeepsNoOtherWaiting() {
        pushedOut();
        DraftId second = pushedOut();
        Platforms.WECHAT.editPostByHand(appId, article(second), html -> html.replace("八点", "九点"));
        Platforms.WECHAT.on(ARTICLE).answersCode(40097, "invalid args");
        poll();
        assertThat(state(second, wechat)).isEqualTo(PublicationState.DRIFTED);
    }

    @Test
    void pieceThatAPersonPublishedIsComparedToo() {
        choose.choose(wechat, PublishingMode.HAND_OVER, null, school.user(team().sysadmin()));
        DraftId draft = signed(wechat);
        drive();
        Platforms.WECHAT.publishDraftByHand(
                appId, Platforms.WECHAT.draftBox(appId).get(0));
        poll();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.MATCHED);
        pushOut();
        Platforms.WECHAT.editPostByHand(appId, article(draft), html -> html.replace("八点", "九点"));
        poll();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.MISMATCHED);
    }

    @Test
    void pieceThatAPersonPublishedAndSomebodyDeletedIsMissingAtTheNextPoll() {
        choose.choose(wechat, PublishingMode.HAND_OVER, null, school.user(team().sysadmin()));
        DraftId draft = signed(wechat);
        drive();
        Platforms.WECHAT.publishDraftByHand(
                appId, Platforms.WECHAT.draftBox(appId).get(0));
        poll();
        Platforms.WECHAT.removeByHand(appId, article(draft));
        poll();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.MISMATCHED);
        assertThat(differences(draft)).containsExactly("PRESENCE");
    }

    private DraftId pushedOut() {
        DraftId draft = signed(wechat);
        drive();
        for (int i = 0; i < 8 && state(draft, wechat) != PublicationState.VERIFIED; i++) pass(Duration.ofMinutes(2));
        pushOut();
        return draft;
    }

    private void pushOut() {
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofMinutes(1));
            Platforms.WECHAT.postByHand(appId, "通知" + i, "<p>今晚停水" + i + "</p>");
        }
    }

    private void later(Duration time) {
        clock.advance(time);
        poll();
    }

    private void poll() {
        pollStates.due(wechat, clock.instant());
        polls.sweep();
    }

    private String article(DraftId draft) {
        return column("platform_post_id", publication(draft, wechat));
    }

    private List<String> differences(DraftId draft) {
        return jdbc.sql("select field from drift where publication_id = :id")
                .param("id", publication(draft, wechat).value())
                .query(String.class)
                .list();
    }
}
