package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.gateway.draft.DraftId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * A gateway in a process of its own dies by {@code kill -9} while the platforms hold its requests, one per account, each
 * at the moment that its cell asks for; then the gateway of the test takes over.
 */
class KillMatrixIntegrationTests extends MatrixScenario {

    /** So many pieces are on their way when the process dies. */
    private static final int TOGETHER = 120;

    @Autowired
    Environment environment;

    @TestFactory
    Stream<DynamicTest> aGatewayThatDiesLeavesOnePostOrAVisibleState() {
        List<MatrixCell> patient = new ArrayList<>();
        List<MatrixCell> hasty = new ArrayList<>();
        for (MatrixCell cell : MatrixCell.withKill()) (ranIntoItsLimit(cell) ? hasty : patient).add(cell);
        List<MatrixOutcome> outcomes = new ArrayList<>(inParts(patient, Duration.ofMinutes(5)));
        if (MatrixCell.full()) outcomes.addAll(inParts(hasty, Duration.ofSeconds(3)));
        MatrixReport.cells("Kills", outcomes);
        return outcomes.stream().map(it -> DynamicTest.dynamicTest(it.cell().toString(), it::isRight));
    }

    /** What is recorded of a timeout takes a gateway that does not wait until the last piece is in its place. */
    private static boolean ranIntoItsLimit(MatrixCell cell) {
        return cell.kill() == MatrixCell.Kill.AFTER && cell.fault().slow();
    }

    private List<MatrixOutcome> inParts(List<MatrixCell> cells, Duration timeLimit) {
        List<MatrixOutcome> outcomes = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += TOGETHER)
            outcomes.addAll(killed(cells.subList(from, Math.min(cells.size(), from + TOGETHER)), timeLimit));
        return outcomes;
    }

    private List<MatrixOutcome> killed(List<MatrixCell> cells, Duration timeLimit) {
        inTheMorning();
        upset = new Upset();
        interfere(upset);
        List<Enrolled> accounts = new ArrayList<>();
        for (MatrixCell cell : cells) {
            Enrolled account = enrol(cell.path());
            upset.plan(account.name(), cell);
            accounts.add(account);
        }
        DraftId draft;
        try (Child child = Child.start(environment, clock, settings(cells.size(), timeLimit))) {
            draft = signedFor(accounts);
            await().pollInterval(Duration.ofMillis(250))
                    .atMost(Duration.ofMinutes(4))
                    .until(() -> {
                        assertThat(child.lives())
                                .as("the gateway to be killed lives")
                                .isTrue();
                        return IntStream.range(0, cells.size()).allMatch(i -> inPlace(cells.get(i), accounts.get(i)));
                    });
            child.kill();
        }
        upset.release();
        settle();
        return IntStream.range(0, cells.size())
                .mapToObj(i -> outcome(cells.get(i), draft, accounts.get(i)))
                .toList();
    }

    /** Whether the piece is where its gateway is to die. */
    private boolean inPlace(MatrixCell cell, Enrolled account) {
        if (upset.holds(account.name())) return true;
        return cell.kill() == MatrixCell.Kill.AFTER && upset.met(account.name()) && rests(account.id());
    }

    /** As many workers as pieces, and no long waits before they reach their places. */
    private static Map<String, String> settings(int pieces, Duration timeLimit) {
        String limit = timeLimit.toString();
        return Map.of(
                "countersign.publication.workers",
                String.valueOf(pieces),
                "countersign.publication.idle-poll",
                "2s",
                "countersign.publication.outcome-looks",
                "1s",
                "countersign.publication.verify-looks",
                "1s,1s,1s,1s",
                "countersign.wechat.looks",
                "1s,1m",
                "countersign.weibo.looks",
                "1s,1m",
                "countersign.wechat.call-timeout",
                limit,
                "countersign.wechat.upload-timeout",
                limit,
                "countersign.weibo.call-timeout",
                limit,
                "countersign.weibo.upload-timeout",
                limit);
    }
}
