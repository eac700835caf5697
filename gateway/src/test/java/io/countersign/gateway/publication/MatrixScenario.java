package io.countersign.gateway.publication;

import static java.util.stream.Collectors.joining;

import io.countersign.connectors.Interference;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.shared.time.Campus;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestPropertySource;

/** Many accounts at once, each with its own mishap, behind doors that can be shut, under short time limits. */
@TestPropertySource(
        properties = {
            "countersign.wechat.call-timeout=3s",
            "countersign.wechat.upload-timeout=3s",
            "countersign.weibo.call-timeout=3s",
            "countersign.weibo.upload-timeout=3s"
        })
abstract class MatrixScenario extends PublicationScenario {

    private static final int THREADS = 8;

    /** What is due little later is done in the same go. */
    private static final Duration MORE_AT_ONCE = Duration.ofSeconds(5);

    /** Beyond the patience with a platform that leaves a task open, and some days whose mass sends are used up. */
    private static final Duration LONG_ENOUGH = Duration.ofDays(10);

    Upset upset = new Upset();

    @BeforeEach
    void interfere() {
        upset = new Upset();
        interfere(upset);
    }

    void interfere(Interference interference) {
        Platforms.WECHAT.interfere(interference);
        Platforms.WEIBO.interfere(interference);
    }

    @AfterEach
    void undisturbed() {
        interfere(Interference.none());
        openDoors();
    }

    void openDoors() {
        Platforms.WECHAT_GATE.open();
        Platforms.WEIBO_GATE.open();
    }

    void shutDoors() {
        Platforms.WECHAT_GATE.shut();
        Platforms.WEIBO_GATE.shut();
    }

    /** An account of the gateway and its name on the platform. */
    record Enrolled(MatrixPath path, AccountId id, String name) {}

    Enrolled enrol(MatrixPath path) {
        AccountId id = new AccountId(UUID.randomUUID());
        return new Enrolled(path, id, path.enrol(school, team(), id));
    }

    /** One draft that three people sign for all of the accounts. */
    DraftId signedFor(List<Enrolled> accounts) {
        return signed(accounts.stream().map(Enrolled::id).toArray(AccountId[]::new));
    }

    /** Several workers do whatever is due. */
    void driveTogether() {
        // One alone can release; until that is done the others would find nothing and go home.
        if (!worker.workOnce()) return;
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) workers.add(pool.submit(this::drive));
            for (Future<?> each : workers) each.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            pool.shutdown();
        }
    }

    /** Lets time pass from one piece of work to the next until nothing is left that time alone would bring. */
    void settle() {
        Instant end = clock.instant().plus(LONG_ENOUGH);
        driveTogether();
        Optional<Instant> next = nextWork();
        while (next.isPresent() && next.get().isBefore(end)) {
            Duration until = Duration.between(clock.instant(), next.get());
            if (!until.isNegative()) clock.advance(until.plus(MORE_AT_ONCE));
            driveTogether();
            next = nextWork();
        }
    }

    private Optional<Instant> nextWork() {
        return jdbc.sql("select min(coalesce(leased_until, due_at)) as next from publication_task")
                .query((row, i) -> Optional.ofNullable(row.getTimestamp("next")).map(Timestamp::toInstant))
                .single();
    }

    /** Ten in the morning in Beijing: a wait for the next day's calls ends before the key of a mass send does. */
    void inTheMorning() {
        Instant now = clock.instant();
        Instant morning = Campus.today(clock).atTime(10, 0).atZone(Campus.ZONE).toInstant();
        clock.advance(Duration.between(now, morning.isAfter(now) ? morning : morning.plus(Duration.ofDays(1))));
    }

    /** Whether no worker is at the account's piece. */
    boolean rests(AccountId account) {
        return jdbc.sql("select exists (select from publication_task where account_id = :id and lease is null)")
                .param("id", account.value())
                .query(Boolean.class)
                .single();
    }

    MatrixOutcome outcome(MatrixCell cell, DraftId draft, Enrolled account) {
        PublicationId id = publication(draft, account.id());
        return new MatrixOutcome(
                cell,
                account.path().seen(account.name()).size(),
                (int) upset.requests(account.name()).stream()
                        .filter(it -> it.equals(publishing(account.path())))
                        .count(),
                state(draft, account.id()),
                attempts(id).stream().collect(joining(" ")),
                code(id));
    }

    /** Each piece held against what readers see. */
    Reckoning reckoning(List<DraftId> drafts, List<Enrolled> accounts) {
        Reckoning reckoning = new Reckoning();
        for (DraftId draft : drafts) {
            String words = words(draft);
            for (Enrolled account : accounts)
                reckoning.add(
                        words + " on " + account.name(),
                        account.path().seen(account.name()).stream()
                                .filter(it -> it.contains(words))
                                .count(),
                        state(draft, account.id()),
                        code(publication(draft, account.id())));
        }
        return reckoning;
    }

    /** The last word of the title, which no other draft has and which both platforms show. */
    private String words(DraftId draft) {
        String title = jdbc.sql("select title from revision where draft_id = :draft")
                .param("draft", draft.value())
                .query(String.class)
                .single();
        return title.substring(title.lastIndexOf(' ') + 1);
    }

    private String code(PublicationId id) {
        return jdbc.sql("select coalesce(error_code, '') from publication where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private static String publishing(MatrixPath path) {
        return path.steps().stream()
                .filter(MatrixStep::publishes)
                .findFirst()
                .orElseThrow()
                .request()
                .path();
    }
}
