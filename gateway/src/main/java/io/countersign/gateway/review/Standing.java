package io.countersign.gateway.review;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.signoff.ReleaseVerdict;
import io.countersign.rules.signoff.StepStanding;
import io.countersign.rules.signoff.Vote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where the newest submitted revision of a draft stands.
 *
 * @param state state of its round
 * @param screening what the machine check answered for it
 * @param handOvers steps of this revision that were handed to deputies
 * @param deputies who of those that may sign is nobody's principal, only a named deputy
 * @param votes every vote on any revision of the draft, oldest first
 * @param verdict what a release has and lacks: the one list that page, interface and release read
 * @param steps the three reviews in their order
 * @param closedAt when the round was approved or ended otherwise
 * @param submittedBy who sent it into review
 */
public record Standing(
        int revision,
        ContentDigest digest,
        RoundState state,
        Optional<ScreeningRun> screening,
        List<Waiver> waivers,
        List<HandOver> handOvers,
        Set<UUID> deputies,
        List<Ruling> rulings,
        List<Vote> votes,
        ReleaseVerdict verdict,
        List<StepStanding> steps,
        PersonId submittedBy,
        Instant submittedAt,
        Instant expiresAt,
        Optional<Instant> closedAt) {

    /** The votes on this revision; the others were outdated by it (R7). */
    public List<Vote> currentVotes() {
        return votes.stream().filter(vote -> vote.revision() == revision).toList();
    }
}
