package io.countersign.gateway.publication;

import static io.countersign.connectors.weibo.WeiboServer.POST_PICTURES;
import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.PostingGrant;
import io.countersign.gateway.shared.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the platform has granted an account: who says it, what drafts may hold by it, and how it is lost. */
@RecordApplicationEvents
class GrantsIntegrationTests extends PicturesScenario {

    @Autowired
    Accounts accounts;

    @Autowired
    RestartPublication restart;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationEvents events;

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
}
