package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ConnectionFacet;
import io.countersign.gateway.registry.Publishing;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What a failed call means for its account: nothing, a person's hand, or the account's people. */
@RecordApplicationEvents
class ConnectionsIntegrationTests extends PublicationScenario {

    private static final String LIST = "/cgi-bin/freepublish/batchget";
    private static final String TIMELINE = "/2/statuses/user_timeline.json";

    @Autowired
    Connections connections;

    @Autowired
    Accounts accounts;

    @Autowired
    Polls polls;

    @Autowired
    PollStates pollStates;

    @Autowired
    RestartPublication restart;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void alone() {
        // Ten in the morning in Beijing, and twenty to the next hour.
        clock.set(Instant.parse("2026-11-24T02:40:00Z"));
        jdbc.sql("delete from poll_state where account_id not in (:wechat, :weibo)")
                .param("wechat", wechat.value())
                .param("weibo", weibo.value())
                .update();
        polls.sweep();
    }

    @ParameterizedTest
    @CsvSource({
        "unauthorised,  BROKEN,    API",
        "STOP_ACCOUNT,  BROKEN,    API",
        "BY_HAND,       CONNECTED, HAND_OVER",
        "STORE_FULL,    CONNECTED, API",
        "FIX_CONTENT,   CONNECTED, API",
        "WAIT,          CONNECTED, API",
        "ALREADY_THERE, CONNECTED, API",
        "FAULT,         CONNECTED, API",
        "throttled,     CONNECTED, API",
        "unavailable,   CONNECTED, API",
    })
    void failedCallMeansTheSameHoweverOftenItIsMet(String failure, ConnectionFacet connection, Publishing publishing) {
        for (int i = 0; i < 2; i++) connections.met(wechat, Trouble.of(failure(failure)));
        assertThat(account()).isEqualTo(connection + " " + publishing);
        assertThat(broken(wechat)).isEqualTo(connection == ConnectionFacet.BROKEN ? 1 : 0);
        assertThat(turned(wechat)).isEqualTo(publishing == Publishing.HAND_OVER ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void refusedPublicationMeansWhatARefusedReadDoes(Effect effect) {
        Trouble read = Trouble.of(new ConnectorException.Refused("1", "no", effect));
        Trouble published = Trouble.of(new PublishOutcome.Refused("1", "no", effect, null));
        assertThat(published.kind()).isEqualTo(read.kind());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "20034, account locked,      BROKEN,    false",
        "20015, illegal account,     BROKEN,    false",
        "20031, captcha wanted,      BROKEN,    false",
        "21327, expired_token,       BROKEN,    false",
        "10014, no permissions,      CONNECTED, false",
        "20003, no such user,        CONNECTED, false",
        "10023, out of rate limit,   CONNECTED, true",
    })
    void pollThatWeiboRefusesTellsWhoHasToAct(int code, String words, ConnectionFacet connection, boolean nextHour) {
        for (int i = 0; i < 2; i++) {
            Platforms.WEIBO.refuses(TIMELINE, code, words);
            poll(weibo);
        }
        assertThat(accounts.get(weibo).connection()).isEqualTo(connection);
        assertThat(accounts.get(weibo).publishing()).isEqualTo(Publishing.API);
        assertThat(broken(weibo)).isEqualTo(connection == ConnectionFacet.BROKEN ? 1 : 0);
        assertThat(unobservable(weibo)).isEqualTo(1);
        assertThat(due(weibo).equals(Instant.parse("2026-11-24T03:00:00Z"))).isEqualTo(nextHour);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "50002, user limited,        BROKEN,    API,       ",
        "40125, invalid appsecret,   BROKEN,    API,       ",
        "48001, api unauthorized,    CONNECTED, HAND_OVER, ",
        "45009, daily quota limit,   CONNECTED, API,       2026-11-24T16:00:00Z",
        "45011, minute limit,        CONNECTED, API,       2026-11-24T02:41:00Z",
        "47001, data format error,   CONNECTED, API,       ",
    })
    void pollThatWechatRefusesTellsWhoHasToAct(
            int code, String words, ConnectionFacet connection, Publishing publishing, @Nullable Instant retryAt) {
        Platforms.WECHAT.on(LIST).answersCode(code, words);
        poll(wechat);
        assertThat(account()).isEqualTo(connection + " " + publishing);
        assertThat(unobservable(wechat)).isEqualTo(1);
        if (retryAt != null) assertThat(due(wechat)).isBetween(retryAt, retryAt.plusSeconds(30));
        else assertThat(due(wechat)).isAfter(Instant.parse("2026-11-24T08:40:00Z"));
    }

    @Test
    void timelineThatIsReadAgainRestoresWhatTheSameRefusalBroke() {
        Platforms.WEIBO.refuses(SHARE, 20034, "account locked");
        DraftId draft = signed(weibo);
        drive();
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.HELD);
        Platforms.WEIBO.refuses(TIMELINE, 20034, "account locked");
        poll(weibo);
        assertThat(accounts.get(weibo).connection()).isEqualTo(ConnectionFacet.BROKEN);
        assertThat(column("unknown_since is null")).isFalse();
        poll(weibo);
        assertThat(accounts.get(weibo).connection()).isEqualTo(ConnectionFacet.CONNECTED);
        assertThat(column("unknown_since is null")).isTrue();
        assertThat(restored(weibo)).isEqualTo(1);
        drive();
        assertThat(attempts(publication(draft, weibo))).containsExactly("REFUSED", "PUBLISHED");
    }

    @Test
    void whatAPersonPublishedWhileTheConnectionWasBrokenIsNotSentAgain() {
        Platforms.WEIBO.refuses(SHARE, 20034, "account locked");
        DraftId draft = signed(weibo);
        drive();
        Platforms.WEIBO.refuses(TIMELINE, 20034, "account locked");
        poll(weibo);
        int shared = Platforms.WEIBO.arrivals(SHARE);
        Platforms.WEIBO.postByHand(uid, weiboText(draft));
        poll(weibo);
        drive();
        assertThat(accounts.get(weibo).connection()).isEqualTo(ConnectionFacet.CONNECTED);
        // The person left the picture out.
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.DRIFTED);
        assertThat(Platforms.WEIBO.arrivals(SHARE)).isEqualTo(shared);
    }

    @Test
    void timelineIsAskedAtOnceWhetherItMeetsTheBreakToo() {
        connections.met(weibo, new Trouble(Trouble.Kind.ACCOUNT, "20034", "account locked", null));
        Platforms.WEIBO.refuses(TIMELINE, 20034, "account locked");
        polls.sweep();
        assertThat(accounts.get(weibo).connection()).isEqualTo(ConnectionFacet.BROKEN);
        poll(weibo);
        assertThat(accounts.get(weibo).connection()).isEqualTo(ConnectionFacet.CONNECTED);
    }

    @Test
    void authorisationThatEndsSoonIsRestoredAsEnding() {
        jdbc.sql("update sealed_credential set expires_at = :end where account_id = :account")
                .param("end", Timestamp.from(clock.instant().plus(Duration.ofDays(2))))
                .param("account", weibo.value())
                .update();
        Platforms.WEIBO.refuses(TIMELINE, 20034, "account locked");
        poll(weibo);
        poll(weibo);
        assertThat(accounts.get(weibo).connection()).isEqualTo(ConnectionFacet.EXPIRING);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void timelineThatIsReadProvesNothingOfAnotherRefusal(boolean refusedToo) {
        connections.met(weibo, new Trouble(Trouble.Kind.ACCOUNT, "20015", "illegal account", null));
        if (refusedToo) Platforms.WEIBO.refuses(TIMELINE, 20034, "account locked");
        for (int i = 0; i < 2; i++) poll(weibo);
        assertThat(accounts.get(weibo).connection()).isEqualTo(ConnectionFacet.BROKEN);
        assertThat(broken(weibo)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {45034, 45074, 45101})
    void fullLibraryStopsThePieceAndNotTheAccount(int code) {
        Platforms.WECHAT.on("/cgi-bin/material/add_material").answersCode(code, "reach the limit of media");
        DraftId draft = signed(wechat);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HELD);
        assertThat(column("hold_reason", publication(draft, wechat))).isEqualTo("STORE_FULL");
        assertThat(account()).isEqualTo("CONNECTED API");
        assertThat(broken(wechat)).isZero();
        await().untilAsserted(() -> assertThat(told("PUBLICATION_HELD", draft)).isPositive());
        restart.restart(publication(draft, wechat), school.user(team().admin()));
        drive();
        for (int i = 0; i < 8; i++) pass(Duration.ofMinutes(2));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
    }

    private static ConnectorException failure(String name) {
        return switch (name) {
            case "unauthorised" -> new ConnectorException.Unauthorized("40125", "invalid appsecret");
            case "throttled" -> new ConnectorException.Throttled(null, "daily quota limit");
            case "unavailable" -> new ConnectorException.Unavailable("no answer", null);
            default -> new ConnectorException.Refused("1", "no", Effect.valueOf(name));
        };
    }

    private void poll(AccountId account) {
        pollStates.due(account, clock.instant());
        polls.sweep();
    }

    private String account() {
        Account account = accounts.get(wechat);
        return account.connection() + " " + account.publishing();
    }

    private long broken(AccountId account) {
        return events.stream(ConnectionBroken.class)
                .filter(it -> it.accountId().equals(account))
                .count();
    }

    private String weiboText(DraftId draft) {
        return jdbc.sql("select weibo_text from revision where draft_id = :draft")
                .param("draft", draft.value())
                .query(String.class)
                .single();
    }

    private int told(String kind, DraftId draft) {
        return jdbc.sql("select count(*) from notice where kind = :kind and link = :link")
                .param("kind", kind)
                .param("link", "/publications/" + publication(draft, wechat))
                .query(Integer.class)
                .single();
    }

    private long restored(AccountId account) {
        return events.stream(ConnectionRestored.class)
                .filter(it -> it.accountId().equals(account) && it.by() == null)
                .count();
    }

    private long turned(AccountId account) {
        return events.stream(AccountTurnedToHandOver.class)
                .filter(it -> it.accountId().equals(account))
                .count();
    }

    private long unobservable(AccountId account) {
        return events.stream(ActivityUnobservable.class)
                .filter(it -> it.accountId().equals(account))
                .count();
    }

    private Instant due(AccountId account) {
        return jdbc.sql("select due_at from poll_state where account_id = :account")
                .param("account", account.value())
                .query((row, i) -> row.getTimestamp("due_at").toInstant())
                .single();
    }

    private boolean column(String condition) {
        return jdbc.sql("select " + condition + " from poll_state where account_id = :account")
                .param("account", weibo.value())
                .query(Boolean.class)
                .single();
    }
}
