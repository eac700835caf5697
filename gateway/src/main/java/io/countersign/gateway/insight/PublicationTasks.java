package io.countersign.gateway.insight;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.insight.StoppedPublications.Stopped;
import io.countersign.gateway.publication.Authority;
import io.countersign.gateway.publication.PublicationState;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publications that wait for the user's word or hand. */
@Component
class PublicationTasks implements TaskSource {

    private static final Map<PublicationState, TaskKind> KINDS = Map.of(
            PublicationState.OUTCOME_UNKNOWN, TaskKind.VERIFY_OUTCOME,
            PublicationState.HANDED_OVER, TaskKind.PUBLISH_BY_HAND,
            PublicationState.FAILED, TaskKind.HANDLE_FAILURE);

    private final StoppedPublications stopped;
    private final Authority authority;
    private final NamedAccounts accounts;

    PublicationTasks(StoppedPublications stopped, Authority authority, NamedAccounts accounts) {
        this.stopped = stopped;
        this.authority = authority;
        this.accounts = accounts;
    }

    @Override
    public List<Task> of(CurrentUser user) {
        return stopped.visibleTo(user).stream()
                .filter(it -> waitsFor(it, user))
                .map(this::task)
                .toList();
    }

    boolean waitsFor(Stopped publication, CurrentUser user) {
        return KINDS.containsKey(publication.state()) && authority.mayHandle(publication.id(), user);
    }

    private Task task(Stopped it) {
        return new Task(
                KINDS.getOrDefault(it.state(), TaskKind.HANDLE_FAILURE),
                it.draft().title(),
                accounts.of(List.of(it.account())),
                it.words(),
                it.since(),
                null,
                "/publications/" + it.id());
    }
}
