package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.Mishap;
import io.countersign.gateway.draft.DraftId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fault at every step of every path: at most one post, never none unseen, and the state is what readers see. */
class FaultMatrixIntegrationTests extends MatrixScenario {

    /** So many accounts are signed for at once. */
    private static final int TOGETHER = 60;

    @ParameterizedTest
    @EnumSource(MatrixPath.class)
    void runWithoutFaultsMakesTheRequestsOfTheTable(MatrixPath path) {
        Enrolled account = enrol(path);
        upset.listen(account.name());
        DraftId draft = signedFor(List.of(account));
        settle();
        assertThat(state(draft, account.id())).isEqualTo(path.end().state());
        assertThat(upset.requests(account.name())).isEqualTo(path.ordinaryRequests());
    }

    @TestFactory
    Stream<DynamicTest> aFaultAtAStepEndsInOnePostOrAVisibleState() {
        List<MatrixCell> cells = MatrixCell.withoutKill();
        List<MatrixOutcome> outcomes = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += TOGETHER)
            outcomes.addAll(run(cells.subList(from, Math.min(cells.size(), from + TOGETHER))));
        MatrixReport.cells("Faults", outcomes);
        return outcomes.stream().map(it -> DynamicTest.dynamicTest(it.cell().toString(), it::isRight));
    }

    @TestFactory
    Stream<DynamicTest> aRefusedConnectionEndsInOnePost() {
        List<MatrixOutcome> outcomes = MatrixPath.tried().stream()
                .flatMap(path -> IntStream.range(0, path.ordinaryRequests().size())
                        .mapToObj(before -> refused(path, before))
                        .flatMap(it -> it))
                .toList();
        MatrixReport.cells("Refused connections", outcomes);
        return outcomes.stream()
                .map(it -> DynamicTest.dynamicTest(it.cell().toString(), () -> {
                    it.isRight();
                    assertThat(it.shown()).isEqualTo(1);
                }));
    }

    private List<MatrixOutcome> run(List<MatrixCell> cells) {
        inTheMorning();
        List<Enrolled> accounts = new ArrayList<>();
        for (MatrixCell cell : cells) {
            Enrolled account = enrol(cell.path());
            upset.plan(account.name(), cell);
            accounts.add(account);
        }
        DraftId draft = signedFor(accounts);
        settle();
        return IntStream.range(0, cells.size())
                .mapToObj(i -> outcome(cells.get(i), draft, accounts.get(i)))
                .toList();
    }

    /** The door is shut when so many requests are answered, and open again once the gateway rests. */
    private Stream<MatrixOutcome> refused(MatrixPath path, int before) {
        MatrixStep step = path.steps().stream()
                .filter(it -> it.led().isEmpty())
                .skip(before)
                .findFirst()
                .orElseThrow();
        if (!step.publishes() && !MatrixCell.full()) return Stream.empty();
        Enrolled account = enrol(path);
        upset.listen(account.name());
        if (before > 0) upset.onAnswer(account.name(), before, this::shutDoors);
        DraftId draft = signedFor(List.of(account));
        if (before == 0) shutDoors();
        while (Platforms.WECHAT_GATE.isOpen()) pass(Duration.ofSeconds(6));
        pass(Duration.ofSeconds(6));
        openDoors();
        settle();
        MatrixFault fault = new MatrixFault("connection refused", Mishap.dropsTheConnectionUnheard(), false);
        return Stream.of(outcome(new MatrixCell(path, step, fault, MatrixCell.Kill.NEVER), draft, account));
    }
}
