package io.countersign.rules.signoff;

import io.countersign.rules.content.ContentDigest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All facts about one revision that the rules ask for, as values.
 *
 * @param latestRevision number of the draft's newest revision (R7)
 * @param submittedOn the day whose policy applies (R20)
 * @param underReview whether the round that was opened for it still stands, open or approved
 * @param contributors everybody who made or changed this revision (R2)
 * @param votes every vote on any revision of the draft, oldest first
 * @param screening the check of this content; null if it has not run
 * @param waived ids of hits that somebody answered for in writing
 */
public record ReleaseCase(
        int revision,
        int latestRevision,
        ContentDigest digest,
        LocalDate submittedOn,
        boolean underReview,
        boolean urgent,
        Set<UUID> contributors,
        List<ReleaseTarget> targets,
        List<Vote> votes,
        @Nullable ScreeningRecord screening,
        Set<String> waived,
        Declarations declarations) {

    public ReleaseCase {
        contributors = Set.copyOf(contributors);
        targets = List.copyOf(targets);
        votes = List.copyOf(votes);
        waived = Set.copyOf(waived);
    }

    /** The same case after further hits were answered for. */
    public ReleaseCase waiving(Set<String> hits) {
        var all = new HashSet<>(waived);
        all.addAll(hits);
        return new ReleaseCase(
                revision,
                latestRevision,
                digest,
                submittedOn,
                underReview,
                urgent,
                contributors,
                targets,
                votes,
                screening,
                all,
                declarations);
    }

    /** JUSTIFY hits that nobody has answered for. */
    List<String> unwaived() {
        if (screening == null) return List.of();
        return screening.needingWaiver().stream()
                .filter(hit -> !waived.contains(hit))
                .toList();
    }
}
