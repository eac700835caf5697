package io.countersign.gateway.insight;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.incident.CaseQuery;
import io.countersign.gateway.incident.CaseState;
import io.countersign.gateway.incident.CaseView;
import io.countersign.gateway.incident.Cases;
import io.countersign.gateway.insight.StoppedPublications.Stopped;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.PublicationState;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ConnectionFacet;
import io.countersign.gateway.supervision.ActivityBook;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is wrong on the accounts that the user may see, besides what already waits for the user. */
@Component
class Troubles {

    /** As many as fit a screen; the lists of their kinds hold the rest. */
    private static final int MOST_CASES = 10;

    private final Accounts accounts;
    private final StoppedPublications stopped;
    private final PublicationTasks tasks;
    private final Cases cases;
    private final ActivityBook activity;

    Troubles(
            Accounts accounts,
            StoppedPublications stopped,
            PublicationTasks tasks,
            Cases cases,
            ActivityBook activity) {
        this.accounts = accounts;
        this.stopped = stopped;
        this.tasks = tasks;
        this.cases = cases;
        this.activity = activity;
    }

    List<Trouble> of(CurrentUser user) {
        List<Account> visible =
                accounts.visibleTo(user).stream().filter(it -> !it.closed()).toList();
        return Stream.of(publications(user), connections(visible), unreviewed(user), silent(visible))
                .flatMap(List::stream)
                .toList();
    }

    private List<Trouble> publications(CurrentUser user) {
        return stopped.visibleTo(user).stream()
                .filter(it -> it.state() != PublicationState.HANDED_OVER)
                .filter(it -> !tasks.waitsFor(it, user))
                .map(this::trouble)
                .toList();
    }

    private Trouble trouble(Stopped it) {
        return new Trouble(
                it.state(),
                accounts.get(it.account()),
                it.draft().title(),
                it.words(),
                null,
                it.since(),
                "/publications/" + it.id());
    }

    private static List<Trouble> connections(List<Account> visible) {
        return visible.stream()
                .filter(it -> it.connection() == ConnectionFacet.BROKEN || it.connection() == ConnectionFacet.EXPIRING)
                .map(it -> new Trouble(it.connection(), it, null, null, null, null, "/accounts/" + it.id()))
                .toList();
    }

    /** Those that wait for the user stand among the tasks. */
    private List<Trouble> unreviewed(CurrentUser user) {
        Set<CaseView> mine = cases.awaiting(user).stream().collect(Collectors.toSet());
        return cases.visibleTo(user, new CaseQuery(null, CaseState.OPEN, null), MOST_CASES).stream()
                .filter(it -> !mine.contains(it))
                .map(this::trouble)
                .toList();
    }

    private Trouble trouble(CaseView it) {
        AccountId account = it.account();
        return new Trouble(
                it.kind(), accounts.get(account), it.title(), null, null, it.openedAt(), "/cases/" + it.id());
    }

    private List<Trouble> silent(List<Account> visible) {
        return visible.stream()
                .filter(it -> it.dormancy().needsDisposition())
                .map(it -> new Trouble(
                        it.dormancy(),
                        it,
                        null,
                        null,
                        activity.of(it).reading().daysSince(),
                        null,
                        "/accounts/" + it.id()))
                .toList();
    }
}
