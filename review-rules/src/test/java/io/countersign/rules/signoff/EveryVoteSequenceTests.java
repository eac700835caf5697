package io.countersign.rules.signoff;

import static io.countersign.rules.signoff.CaseFixture.DIGEST;
import static io.countersign.rules.signoff.CaseFixture.EDITOR;
import static io.countersign.rules.signoff.CaseFixture.NOON;
import static io.countersign.rules.signoff.CaseFixture.ONE;
import static io.countersign.rules.signoff.CaseFixture.OTHER_DIGEST;
import static io.countersign.rules.signoff.CaseFixture.POLICY;
import static io.countersign.rules.signoff.CaseFixture.THREE;
import static io.countersign.rules.signoff.CaseFixture.TWO;
import static io.countersign.rules.signoff.CaseFixture.parallel;
import static io.countersign.rules.signoff.CaseFixture.target;
import static io.countersign.rules.signoff.CaseFixture.vote;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.rules.Policy;
import io.countersign.rules.content.ContentDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Walks through all short sequences of votes instead of picking examples (N2b, R1-R3, R7, R17). */
class EveryVoteSequenceTests {

    private static final List<Signer> PEOPLE = List.of(EDITOR, ONE, TWO, THREE);

    /** Everybody may sign everything, the contributor too: the rules alone must hold. */
    private static final ReleaseTarget TARGET = target(
            "校微信",
            PEOPLE.stream()
                    .map(one -> new Appointee(one, EnumSet.allOf(ReviewStep.class), true, true, false))
                    .toArray(Appointee[]::new));

    private int releases;

    @Test
    void noRecordOfFourVotesReleasesWithoutThreeOthersApprovals() {
        var ballots = new ArrayList<Vote>();
        for (var one : PEOPLE) {
            for (var step : ReviewStep.values()) ballots.add(vote(one, step, Decision.APPROVE, 2, DIGEST, 0));
            ballots.add(vote(one, ReviewStep.FINAL, Decision.APPROVE, 2, OTHER_DIGEST, 0));
            ballots.add(vote(one, ReviewStep.FINAL, Decision.APPROVE, 1, DIGEST, 0));
            ballots.add(vote(one, ReviewStep.FINAL, Decision.REJECT, 2, DIGEST, 0));
        }
        record(new ArrayList<>(), ballots, 4);
        Collections.reverse(ballots);
        record(new ArrayList<>(), ballots, 4);
        assertThat(releases).isPositive();
    }

    /** Order matters within one person's votes only, so each direction of the list is enough. */
    private void record(List<Vote> votes, List<Vote> ballots, int more) {
        if (ReleaseCheck.check(facts(votes, true), POLICY, NOON).releasable()) {
            releases++;
            if (othersApproving(votes).size() < 3) throw new AssertionError("released by " + votes);
        }
        if (more == 0) return;
        for (int next = 0; next < ballots.size(); next++) {
            votes.add(ballots.get(next));
            record(votes, ballots.subList(next, ballots.size()), more - 1);
            votes.remove(votes.size() - 1);
        }
    }

    @Test
    void noSequenceOfAcceptedBallotsReleasesWithoutThreeOthersApprovals() {
        for (var policy : List.of(POLICY, parallel())) {
            for (boolean urgent : new boolean[] {false, true}) {
                releases = 0;
                cast(new ArrayList<>(), policy, urgent, 4);
                assertThat(releases).as("urgent %s, %s", urgent, policy).isPositive();
            }
        }
    }

    private void cast(List<Vote> votes, Policy policy, boolean urgent, int more) {
        var facts = facts(votes, urgent);
        if (ReleaseCheck.check(facts, policy, NOON).releasable()) {
            releases++;
            if (othersApproving(votes).size() < 3) throw new AssertionError("released by " + votes);
        }
        if (more == 0) return;
        for (var one : PEOPLE) {
            for (var decision : Decision.values()) {
                for (int revision : new int[] {1, 2}) {
                    for (var digest : List.of(DIGEST, OTHER_DIGEST)) {
                        var ballot = new Ballot(one.person(), revision, digest, decision);
                        if (VoteCheck.check(facts, ballot, policy).isPresent()) continue;
                        var step = VoteCheck.step(facts, one.person(), policy).orElseThrow();
                        votes.add(vote(one, step, decision, revision, digest, votes.size()));
                        cast(votes, policy, urgent, more - 1);
                        votes.remove(votes.size() - 1);
                    }
                }
            }
        }
    }

    private static List<UUID> othersApproving(List<Vote> votes) {
        return votes.stream()
                .filter(vote -> vote.decision() == Decision.APPROVE
                        && vote.revision() == 2
                        && vote.digest().equals(DIGEST))
                .map(vote -> vote.signer().person())
                .filter(person -> !person.equals(EDITOR.person()))
                .distinct()
                .toList();
    }

    private static ReleaseCase facts(List<Vote> votes, boolean urgent) {
        ContentDigest digest = DIGEST;
        return new ReleaseCase(
                2,
                2,
                digest,
                LocalDate.parse("2026-11-23"),
                true,
                urgent,
                Set.of(EDITOR.person()),
                List.of(TARGET),
                votes,
                new ScreeningRecord(digest, List.of(), List.of(), 0),
                Set.of(),
                new Declarations(false, false, false, true));
    }
}
