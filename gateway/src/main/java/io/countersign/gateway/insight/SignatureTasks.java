package io.countersign.gateway.insight;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.AwaitingFilter;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.review.SignOffs;
import io.countersign.gateway.review.Standing;
import io.countersign.rules.signoff.Vote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Pieces that wait for the user's signature. */
@Component
class SignatureTasks implements TaskSource {

    private final ObjectProvider<AwaitingFilter> awaiting;
    private final Drafts drafts;
    private final SignOffs signOffs;
    private final NamedAccounts accounts;

    SignatureTasks(ObjectProvider<AwaitingFilter> awaiting, Drafts drafts, SignOffs signOffs, NamedAccounts accounts) {
        this.awaiting = awaiting;
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.accounts = accounts;
    }

    @Override
    public List<Task> of(CurrentUser user) {
        return awaiting.stream()
                .flatMap(it -> it.awaiting(user).stream())
                .distinct()
                .flatMap(draft -> task(draft, user).stream())
                .toList();
    }

    private Optional<Task> task(DraftId id, CurrentUser user) {
        return drafts.visible(id, user).flatMap(head -> signOffs.standing(id).map(standing -> task(head, standing)));
    }

    private Task task(DraftHead head, Standing standing) {
        return new Task(
                TaskKind.SIGN,
                head.title(),
                accounts.of(head.targets()),
                null,
                waitingSince(standing),
                earlier(standing.expiresAt(), head.publishAt()),
                "/review/" + head.id());
    }

    /** The last signature of the step before handed it on. */
    private static Instant waitingSince(Standing standing) {
        return standing.currentVotes().stream()
                .map(Vote::at)
                .max(Instant::compareTo)
                .orElse(standing.submittedAt());
    }

    private static Instant earlier(Instant expiresAt, @Nullable Instant publishAt) {
        return publishAt != null && publishAt.isBefore(expiresAt) ? publishAt : expiresAt;
    }
}
