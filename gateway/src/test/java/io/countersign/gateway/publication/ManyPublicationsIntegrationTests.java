package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.draft.DraftId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A long run in which one request in ten goes wrong; {@code -Dmatrix.seed} repeats it. */
class ManyPublicationsIntegrationTests extends MatrixScenario {

    private static final int ACCOUNTS_OF_EACH = MatrixCell.full() ? 50 : 4;
    private static final int DRAFTS = Integer.getInteger("matrix.drafts", MatrixCell.full() ? 50 : 3);
    private static final int PART = 5;
    private static final double CHANCE = 0.1;
    private static final long SEED = Long.getLong("matrix.seed", 20_261_124);

    @Test
    void oneFaultInTenRequestsDoublesAndLosesNothing() {
        RandomFaults faults = new RandomFaults(SEED, CHANCE);
        List<Enrolled> accounts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS_OF_EACH; i++)
            for (MatrixPath path : MatrixPath.tried()) {
                Enrolled account = enrol(path);
                faults.disturb(accounts.size(), account.name(), MatrixFault.passing(path.faults()));
                accounts.add(account);
            }
        interfere(faults);
        List<DraftId> drafts = new ArrayList<>();
        for (int i = 0; i < DRAFTS; i++) {
            drafts.add(signedFor(accounts));
            settle();
            // Inside the day's budget of calls.
            clock.advance(Duration.ofHours(1));
            // A run that is stopped has said how far it came.
            if (drafts.size() % PART == 0) report(reckoning(drafts, accounts), faults);
        }
        Reckoning reckoning = reckoning(drafts, accounts);
        report(reckoning, faults);
        assertThat(reckoning.pieces()).isEqualTo(DRAFTS * accounts.size());
        assertThat(faults.injected()).isPositive();
        assertThat(reckoning.doubles()).isEmpty();
        assertThat(reckoning.lost()).isEmpty();
    }

    private static void report(Reckoning reckoning, RandomFaults faults) {
        MatrixReport.part(
                "Many publications",
                List.of(
                        "Seed " + SEED + "; " + reckoning + ".",
                        "",
                        faults.injected() + " of " + faults.arrived() + " requests met a fault."));
    }
}
