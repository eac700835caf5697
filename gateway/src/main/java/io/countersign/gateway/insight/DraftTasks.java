package io.countersign.gateway.insight;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftState;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.review.SignOffs;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.Vote;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The user's own drafts that were sent back or ran out of time. */
@Component
class DraftTasks implements TaskSource {

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final SignOffs signOffs;
    private final NamedAccounts accounts;

    DraftTasks(JdbcClient jdbc, Drafts drafts, SignOffs signOffs, NamedAccounts accounts) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.accounts = accounts;
    }

    @Override
    public List<Task> of(CurrentUser user) {
        return jdbc
                .sql("select id from draft where created_by = :me and state in ('CHANGES_REQUESTED', 'EXPIRED')")
                .param("me", user.person().value())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> drafts.visible(new DraftId(id), user).stream())
                .map(this::task)
                .toList();
    }

    private Task task(DraftHead head) {
        boolean expired = head.state() == DraftState.EXPIRED;
        return new Task(
                expired ? TaskKind.RESUBMIT : TaskKind.REVISE,
                head.title(),
                accounts.of(head.targets()),
                expired ? null : demand(head.id()),
                head.changedAt(),
                head.publishAt(),
                "/drafts/" + head.id());
    }

    /** What the reviewer wrote who sent it back last. */
    private @Nullable String demand(DraftId draft) {
        List<Vote> demands = signOffs.standing(draft).stream()
                .flatMap(it -> it.currentVotes().stream())
                .filter(vote -> vote.decision() == Decision.REQUEST_CHANGES)
                .toList();
        return demands.isEmpty() ? null : demands.get(demands.size() - 1).reason();
    }
}
