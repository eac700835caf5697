package io.countersign.gateway.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.SettableClock;
import io.countersign.gateway.TestSchool;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.registry.Accounts;
import io.countersign.rules.activity.ActivityKind;
import io.countersign.rules.activity.DormancyLevel;
import io.countersign.rules.activity.DormancyReading;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** N3d, R15: what was seen on an account becomes its level, and crossing a level becomes a fact. */
@GatewayTest
class RecordActivityIntegrationTests {

    private static final Instant NOW =
            OffsetDateTime.parse("2026-11-23T10:00:00+08:00").toInstant();

    @Autowired
    RecordActivity activity;

    @Autowired
    ReckonDormancy reckon;

    @Autowired
    ActivityBook book;

    @Autowired
    Accounts accounts;

    @Autowired
    Enrolment enrolment;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private AccountId account;

    @BeforeEach
    void aNewAccount() {
        clock.set(NOW);
        account = new TestSchool(enrolment, accounts).collegeWechat;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anAccountThatWasNeverReadIsUnknown() {
        reckon.reckon(account);

        assertThat(level()).isEqualTo(DormancyLevel.UNKNOWN);
        assertThat(crossings()).isEmpty();
    }

    @Test
    void aFirstReadingOfAnActiveAccountIsNoNews() {
        activity.post(post("p1", "2026-11-20T09:00:00+08:00"), true);
        activity.observed(account, at("2026-11-20T09:00:00+08:00"), NOW);

        assertThat(level()).isEqualTo(DormancyLevel.NORMAL);
        assertThat(crossings()).isEmpty();
    }

    @Test
    void aFirstReadingOfASilentAccountIsAFact() {
        activity.observed(account, null, NOW);

        assertThat(level()).isEqualTo(DormancyLevel.OVERDUE);
        assertThat(crossings()).containsExactly("UNKNOWN OVERDUE");
    }

    @Test
    void oldPostsOfAFirstReadingRaiseNoAlarmBeforeTheNewestIsKnown() {
        activity.post(post("old", "2026-03-01T09:00:00+08:00"), true);
        assertThat(level()).isEqualTo(DormancyLevel.UNKNOWN);

        activity.observed(account, at("2026-11-22T09:00:00+08:00"), NOW);

        assertThat(level()).isEqualTo(DormancyLevel.NORMAL);
        assertThat(crossings()).isEmpty();
    }

    @Test
    void silenceCrossesTheLevelsOneByOneAndAPostEndsIt() {
        activity.post(post("p1", "2026-11-20T09:00:00+08:00"), false);
        for (int days : List.of(29, 30, 60, 90, 180)) {
            clock.set(at("2026-11-20T10:00:00+08:00").plus(Duration.ofDays(days)));
            reckon.reckon(account);
            reckon.reckon(account);
        }
        activity.post(post("p2", "2027-05-19T12:00:00+08:00"), false);

        assertThat(crossings())
                .containsExactly(
                        "NORMAL WATCH", "WATCH WARNING", "WARNING DORMANT", "DORMANT OVERDUE", "OVERDUE NORMAL");
        assertThat(level()).isEqualTo(DormancyLevel.NORMAL);
    }

    @Test
    void aPostToldTwiceCountsOnce() {
        activity.post(post("p1", "2026-11-20T09:00:00+08:00"), false);
        activity.post(post("p1", "2026-11-20T09:00:00+08:00"), false);

        assertThat(reading().posts30()).isEqualTo(1);
    }

    @Test
    void aPostTakenBackDoesNotCount() {
        activity.post(post("p1", "2026-08-01T09:00:00+08:00"), false);
        activity.post(post("p2", "2026-11-20T09:00:00+08:00"), false);

        activity.takenBack(account, "p2");

        assertThat(reading().posts30()).isZero();
        assertThat(level()).isEqualTo(DormancyLevel.DORMANT);
    }

    @Test
    void whileNobodyCanLookTheClockStands() {
        activity.post(post("p1", "2026-11-20T09:00:00+08:00"), false);
        activity.observed(account, at("2026-11-20T09:00:00+08:00"), NOW);
        activity.unobservable(account, NOW.plus(Duration.ofDays(1)));

        clock.set(NOW.plus(Duration.ofDays(200)));
        reckon.reckon(account);

        assertThat(level()).isEqualTo(DormancyLevel.NORMAL);
        assertThat(reading().daysSince()).isEqualTo(4);

        activity.observed(account, at("2026-11-20T09:00:00+08:00"), clock.instant());
        assertThat(level()).isEqualTo(DormancyLevel.OVERDUE);
    }

    private DormancyLevel level() {
        return accounts.get(account).dormancy();
    }

    private DormancyReading reading() {
        return book.of(accounts.get(account)).reading();
    }

    private List<String> crossings() {
        return jdbc.sql("""
                        select details from audit_entry
                        where action = 'DORMANCY_LEVEL_CROSSED' and subject_id = :account order by seq
                        """).param("account", account.toString()).query(String.class).list().stream()
                .map(details -> word(details, "from") + " " + word(details, "to"))
                .toList();
    }

    private static String word(String json, String key) {
        String rest = json.substring(json.indexOf("\"" + key + "\":\"") + key.length() + 4);
        return rest.substring(0, rest.indexOf('"'));
    }

    private AccountPost post(String id, String at) {
        return new AccountPost(account, id, ActivityKind.POST, at(at), "GATEWAY", null, "标题", null);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
