package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.gateway.draft.DraftId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two gateways work off one backlog while requests go wrong, and one of them dies on the way. */
@EnabledIfSystemProperty(named = "matrix", matches = "full")
class TwoGatewaysIntegrationTests extends MatrixScenario {

    private static final int ACCOUNTS_OF_EACH = 10;
    private static final int DRAFTS = 25;
    private static final double CHANCE = 0.1;
    private static final long SEED = Long.getLong("matrix.seed", 20_261_124);

    @Autowired
    Environment environment;

    @Test
    void sharedBacklogIsPublishedOnceThoughOneGatewayDies() {
        RandomFaults faults = new RandomFaults(SEED, CHANCE);
        List<Enrolled> accounts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS_OF_EACH; i++)
            // A day has one mass send, and calls for few posts with uploads; this run goes by the machine's clock.
            for (MatrixPath path : EnumSet.of(MatrixPath.WECHAT_PUBLISH, MatrixPath.WEIBO_SHARE)) {
                Enrolled account = enrol(path);
                faults.disturb(accounts.size(), account.name(), quick(path));
                accounts.add(account);
            }
        interfere(faults);
        List<DraftId> drafts =
                Stream.generate(() -> signedFor(accounts)).limit(DRAFTS).toList();
        int pieces = accounts.size() * DRAFTS;
        try (Child first = Child.start(environment, clock, settings());
                Child second = Child.start(environment, clock, settings())) {
            await().pollInterval(Duration.ofMillis(250))
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> published(drafts) > pieces / 3);
            first.kill();
            await().pollInterval(Duration.ofSeconds(1))
                    .atMost(Duration.ofMinutes(15))
                    .until(() -> second.lives() && nothingIsLeft(drafts, pieces));
        }
        Reckoning reckoning = reckoning(drafts, accounts);
        MatrixReport.part(
                "Two gateways",
                List.of(
                        "Seed " + SEED + "; " + reckoning + ".",
                        "",
                        faults.injected() + " of " + faults.arrived() + " requests met a fault; one gateway of two was"
                                + " killed when a third was published."));
        assertThat(reckoning.pieces()).isEqualTo(pieces);
        assertThat(reckoning.doubles()).isEmpty();
        assertThat(reckoning.lost()).isEmpty();
    }

    /** Faults after which nobody waits for a quota. */
    private static List<MatrixFault> quick(MatrixPath path) {
        return path.faults().stream()
                .filter(it -> !it.slow() && !it.name().startsWith("code"))
                .toList();
    }

    private long published(List<DraftId> drafts) {
        return jdbc.sql("""
                        select count(*) from publication
                        where draft_id in (:drafts) and platform_post_id is not null
                        """).param("drafts", values(drafts)).query(Long.class).single();
    }

    private boolean nothingIsLeft(List<DraftId> drafts, int pieces) {
        return jdbc.sql("""
                        select count(*) = :pieces and bool_and(t.due_at is null and t.lease is null)
                        from publication_task t
                        join publication p on p.id = t.publication_id
                        where p.draft_id in (:drafts)
                        """)
                .param("pieces", pieces)
                .param("drafts", values(drafts))
                .query(Boolean.class)
                .single();
    }

    private static List<UUID> values(List<DraftId> drafts) {
        return drafts.stream().map(DraftId::value).toList();
    }

    private static Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("countersign.publication.workers", "4"),
                Map.entry("countersign.publication.lease", "20s"),
                Map.entry("countersign.publication.retries", "1s,2s,5s,10s,20s"),
                Map.entry("countersign.publication.outcome-looks", "1s,2s,5s"),
                Map.entry("countersign.publication.verify-looks", "1s,5s"),
                Map.entry("countersign.wechat.looks", "2s,3s,5s"),
                Map.entry("countersign.weibo.looks", "2s,3s,5s"),
                Map.entry("countersign.wechat.call-timeout", "3s"),
                Map.entry("countersign.wechat.upload-timeout", "3s"),
                Map.entry("countersign.weibo.call-timeout", "3s"),
                Map.entry("countersign.weibo.upload-timeout", "3s"));
    }
}
