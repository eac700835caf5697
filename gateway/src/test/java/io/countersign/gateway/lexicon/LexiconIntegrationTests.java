package io.countersign.gateway.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.shared.event.AuditedFact;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.web.School;
import io.countersign.rules.screening.LexiconChanges;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.ScreeningInput;
import io.countersign.rules.screening.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Versions are made, activated on every node, and rolled back. */
@GatewayTest
@Import(LexiconFixture.class)
@RecordApplicationEvents
class LexiconIntegrationTests {

    private static final ScreeningInput SENTENCE = ScreeningInput.ofText(LexiconFixture.SENTENCE);

    @Autowired
    LexiconFixture fixture;

    @Autowired
    LexiconBook book;

    @Autowired
    PrepareLexicon prepare;

    @Autowired
    ActivateLexicon activate;

    @Autowired
    ActiveScreening active;

    @Autowired
    School school;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    RedisConnectionFactory connections;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void standard() {
        fixture.backToStandard();
    }

    @Test
    void activatedWordsHoldAtOnceAndUntilTheyAreRolledBack() {
        assertThat(active.current().screen(SENTENCE).verdict()).isEqualTo(Verdict.PASS);

        int version = fixture.activated(LexiconFixture.STRICT);

        assertThat(active.current().screen(SENTENCE).verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(active.current().rulesVersion())
                .startsWith(Screening.standard().rulesVersion().replaceFirst("\\+.*", ""))
                .contains("-s" + version + "+");
        fixture.backToStandard();
        assertThat(active.current().screen(SENTENCE).verdict()).isEqualTo(Verdict.PASS);
        assertThat(book.activations().get(0).rollsBack()).isTrue();
        assertThat(facts()).contains("LEXICON_PREPARED", "LEXICON_ACTIVATED", "LEXICON_ROLLED_BACK");
    }

    @Test
    void rollingBackToTheStandardTakesWhatIsThere() {
        var standard = active.binding();
        fixture.activated(LexiconFixture.STRICT);
        assertThat(active.binding()).isNotSameAs(standard);

        fixture.backToStandard();

        assertThat(active.binding()).isSameAs(standard);
    }

    @Test
    void anotherNodeHearsOfItAtOnce() throws Exception {
        var elsewhere = new ActiveScreening(book, school);
        var messages = new RedisMessageListenerContainer();
        messages.setConnectionFactory(connections);
        messages.afterPropertiesSet();
        messages.start();
        var node = new NodeSync(elsewhere, redis, messages);
        node.start();
        try {
            int version = fixture.activated(LexiconFixture.STRICT);

            // Sooner than the node would look by itself.
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(elsewhere.version()).isEqualTo(version));
        } finally {
            node.stop();
            messages.destroy();
        }
    }

    @Test
    void nodeThatHeardNothingFindsOutByLooking() {
        var elsewhere = new ActiveScreening(book, school);
        int version = fixture.activated(LexiconFixture.STRICT);
        assertThat(elsewhere.version()).isEqualTo(LexiconVersion.STANDARD);

        new NodeSync(elsewhere, redis, new RedisMessageListenerContainer()).look();

        assertThat(elsewhere.version()).isEqualTo(version);
    }

    @Test
    void whoDecidesNeverGoesByAnOldVersion() {
        var elsewhere = new ActiveScreening(book, school);
        fixture.activated(LexiconFixture.STRICT);

        assertThat(elsewhere.binding().screen(SENTENCE).verdict()).isEqualTo(Verdict.BLOCK);
    }

    @Test
    void contactOfTheSchoolItselfIsNoSignOfTradeUnderAnyVersion() {
        assertThat(rules("qinglan_shop")).contains("AD-OFFER-CONTACT");
        assertThat(rules("qinglan_lib")).doesNotContain("AD-OFFER-CONTACT");

        fixture.activated(LexiconFixture.STRICT);

        assertThat(rules("qinglan_shop")).contains("AD-OFFER-CONTACT");
        assertThat(rules("qinglan_lib")).doesNotContain("AD-OFFER-CONTACT");
    }

    private List<String> rules(String account) {
        var text = ScreeningInput.ofText("全场八折，优惠多多，微信号" + account);
        return active.binding().screen(text).findings().stream()
                .map(ScreeningHit::ruleId)
                .toList();
    }

    @Test
    void propagandaStaffPrepareAndOnlyTheHeadActivates() {
        var registrar = fixture.holder(Role.REGISTRAR);
        int version = prepare.prepare(LexiconFixture.STRICT, "备用", registrar);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> activate.activate(version, book.active(), "启用", registrar))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> prepare.prepare(LexiconFixture.STRICT, "备用", fixture.holder(Role.SYSTEM_ADMIN)))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN));
        assertThat(book.active()).isEqualTo(LexiconVersion.STANDARD);
    }

    @Test
    void activationNeedsAReasonAndTheVersionThatThePersonSaw() {
        var head = fixture.head();
        int version = prepare.prepare(LexiconFixture.STRICT, "备用", head);

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> activate.activate(version, 0, "  ", head));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> activate.activate(version + 1000, 0, "启用", head));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> activate.activate(version, version + 7, "启用", head))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT));
        assertThat(book.active()).isEqualTo(LexiconVersion.STANDARD);
    }

    @Test
    void wordsThatMakeNoLexiconAreNotKept() {
        var unknown = new LexiconChanges(Map.of("no-such-sign", List.of("青鸾")), Map.of());
        int before = book.versions().size();

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> prepare.prepare(unknown, "误写", fixture.head()));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> prepare.prepare(LexiconFixture.STRICT, " ", fixture.head()));
        assertThat(book.versions()).hasSize(before);
    }

    @Test
    void r16_versionsAndActivationsStay() {
        fixture.activated(LexiconFixture.STRICT);

        for (var change : List.of(
                "update lexicon_version set note = 'x'",
                "delete from lexicon_version",
                "update lexicon_activation set reason = 'x'",
                "delete from lexicon_activation"))
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(change).update())
                    .withStackTraceContaining("R16");
    }

    private List<String> facts() {
        return events.stream(AuditedFact.class).map(AuditedFact::action).toList();
    }
}
