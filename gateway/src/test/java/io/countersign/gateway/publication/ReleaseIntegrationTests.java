package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftState;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.lexicon.LexiconFixture;
import io.countersign.gateway.notification.NoticeBox;
import io.countersign.gateway.notification.NoticeKind;
import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ConnectionFacet;
import io.countersign.gateway.review.RuleOnFinding;
import io.countersign.gateway.review.SignOffs;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.web.Labels;
import io.countersign.rules.Clause;
import io.countersign.rules.screening.LexiconChanges;
import io.countersign.rules.screening.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** When, and whether at all, what was approved goes out. */
@RecordApplicationEvents
@Import(LexiconFixture.class)
class ReleaseIntegrationTests extends PublicationScenario {

    /** By these words the notice of this scenario is an advertisement. */
    private static final LexiconChanges STRICT = new LexiconChanges(
            Map.of(
                    "call", List.of("各位同学"),
                    "discount", List.of("自下周一起"),
                    "coupon", List.of("每天八点"),
                    // Weighs enough for the classifier to agree.
                    "gambling", List.of("图书馆")),
            Map.of());

    @Autowired
    Drafts drafts;

    @Autowired
    Accounts accounts;

    @Autowired
    RetryRelease retry;

    @Autowired
    ConnectAccount connect;

    @Autowired
    LexiconFixture lexicon;

    @Autowired
    SignOffs signOffs;

    @Autowired
    RuleOnFinding ruleOnFinding;

    @Autowired
    RestartPublication restart;

    @Autowired
    NoticeBox notices;

    @Autowired
    Labels labels;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void standardLexicon() {
        lexicon.backToStandard();
    }

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

    @Test
    void r11_wordsThatCameAfterTheSignaturesHoldTheReleaseUntilARuling() {
        DraftId draft = signed(clock.instant().plus(Duration.ofHours(2)), weibo);
        var head = lexicon.head();
        lexicon.activated(STRICT);
        pass(Duration.ofHours(2));

        assertThat(released(draft)).isFalse();
        assertThat(order(draft)).isEqualTo("REFUSED");
        var standing = signOffs.standing(draft).orElseThrow();
        assertThat(standing.verdict().missing()).extracting(it -> it.code()).contains("screening.blocked");
        assertThat(events.stream(ReleaseRefused.class).flatMap(it -> it.codes().stream()))
                .contains("screening.blocked");
        await().untilAsserted(() -> assertThat(notices.of(head.person(), true, null, 50))
                .anySatisfy(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.RELEASE_BLOCKED);
                    assertThat(notice.link()).isEqualTo("/drafts/" + draft + "/rulings/" + standing.digest());
                }));
        var run = standing.screening().orElseThrow();
        assertThat(run.result().rulesVersion()).contains("-s");

        for (var hit : run.result().findings(Severity.BLOCK))
            ruleOnFinding.rule(draft, standing.digest(), hit.id(), "校内活动名称", head);
        retry.retry(revision(draft), school.user(team().editor()));
        drive();
        assertThat(released(draft)).isTrue();
    }

    @Test
    void r11_releaseLeavesItsOwnCheckOnRecord() {
        DraftId draft = signed(weibo);
        drive();

        assertThat(jdbc.sql("select occasion from screening_run where draft_id = :draft order by number")
                        .param("draft", draft.value())
                        .query(String.class)
                        .list())
                .containsExactly("SUBMISSION", "RELEASE");
    }

    @Test
    void r11_heldPieceDoesNotStartAnewOverWordsThatCameMeanwhile() {
        DraftId draft = signed(weibo);
        Platforms.WEIBO.tokenExpired(uid);
        drive();
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.HELD);
        lexicon.activated(STRICT);
        var id = publication(draft, weibo);
        var editor = school.user(team().editor());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> restart.restart(id, editor))
                .satisfies(refused -> {
                    assertThat(refused.refusal().clause()).isEqualTo(Clause.R11);
                    assertThat(labels.refusal(refused.refusal())).doesNotContain("??");
                    assertThat(labels.remedy(refused.refusal())).isNotBlank();
                });

        assertThat(state(draft, weibo)).isEqualTo(PublicationState.HELD);
        assertThat(signOffs.standing(draft).orElseThrow().verdict().missing())
                .extracting(it -> it.code())
                .contains("screening.blocked");
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
