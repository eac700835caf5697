package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftState;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ConnectionFacet;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** When, and whether at all, what was approved goes out. */
@RecordApplicationEvents
class ReleaseIntegrationTests extends PublicationScenario {

    @Autowired
    Drafts drafts;

    @Autowired
    Accounts accounts;

    @Autowired
    RetryRelease retry;

    @Autowired
    ConnectAccount connect;

    @Autowired
    ApplicationEvents events;

    @Test
    void wantedTimeIsWaitedFor() {
        DraftId draft = signed(clock.instant().plus(Duration.ofHours(2)), weibo);
        drive();
        assertThat(released(draft)).isFalse();
        assertThat(drafts.find(draft).orElseThrow().state()).isEqualTo(DraftState.APPROVED);
        pass(Duration.ofHours(1));
        assertThat(released(draft)).isFalse();
        pass(Duration.ofHours(1));
        assertThat(released(draft)).isTrue();
        assertThat(drafts.find(draft).orElseThrow().state()).isEqualTo(DraftState.RELEASED);
    }

    @Test
    void draftTakenBackToEditingIsNotReleased() {
        DraftId draft = signed(clock.instant().plus(Duration.ofHours(2)), weibo);
        drafts.backToEditing(draft);
        pass(Duration.ofHours(2));
        assertThat(released(draft)).isFalse();
        assertThat(order(draft)).isEqualTo("CANCELLED");
    }

    @Test
    void accountStoppedAfterTheSignaturesRefusesTheReleaseAndSaysSo() {
        DraftId draft = signed(clock.instant().plus(Duration.ofHours(2)), weibo);
        status("SUSPENDED");
        pass(Duration.ofHours(2));
        assertThat(released(draft)).isFalse();
        assertThat(order(draft)).isEqualTo("REFUSED");
        assertThat(events.stream(ReleaseRefused.class).map(ReleaseRefused::draftId))
                .contains(draft.value());
        status("ACTIVE");
        retry.retry(revision(draft), school.user(team().editor()));
        drive();
        assertThat(released(draft)).isTrue();
    }

    @Test
    void repeatedApprovalReleasesNothingTwice() {
        DraftId draft = signed(weibo);
        drive();
        jdbc.sql("update scheduled_release set state = 'WAITING' where draft_id = :draft")
                .param("draft", draft.value())
                .update();
        drive();
        assertThat(jdbc.sql("select count(*) from publication where draft_id = :draft")
                        .param("draft", draft.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void deadTokenHoldsThePieceUntilTheAccountIsAuthorisedAgain() {
        DraftId draft = signed(weibo);
        Platforms.WEIBO.tokenExpired(uid);
        drive();
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.HELD);
        assertThat(accounts.get(weibo).connection()).isEqualTo(ConnectionFacet.BROKEN);
        String token = Platforms.WEIBO.authorise(uid);
        connect.connect(
                weibo, new Credentials(Map.of("accessToken", token, "uid", uid)), null, school.user(team().admin()));
        drive();
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
        assertThat(accounts.get(weibo).connection()).isEqualTo(ConnectionFacet.CONNECTED);
        assertThat(Platforms.WEIBO.followerView(uid)).hasSize(1);
    }

    private boolean released(DraftId draft) {
        return jdbc.sql("select exists (select from publication where draft_id = :draft)")
                .param("draft", draft.value())
                .query(Boolean.class)
                .single();
    }

    private String order(DraftId draft) {
        return jdbc.sql("select state from scheduled_release where draft_id = :draft")
                .param("draft", draft.value())
                .query(String.class)
                .single();
    }

    private RevisionId revision(DraftId draft) {
        return new RevisionId(jdbc.sql("select revision_id from scheduled_release where draft_id = :draft")
                .param("draft", draft.value())
                .query(UUID.class)
                .single());
    }

    /** The register's own command for this comes with the register. */
    private void status(String status) {
        jdbc.sql("update media_account set status = :status where id = :id")
                .param("status", status)
                .param("id", weibo.value())
                .update();
    }
}
