package io.countersign.gateway.insight;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.incident.CaseView;
import io.countersign.gateway.incident.Cases;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cases that the user may decide. */
@Component
class CaseTasks implements TaskSource {

    private final Cases cases;
    private final NamedAccounts accounts;

    CaseTasks(Cases cases, NamedAccounts accounts) {
        this.cases = cases;
        this.accounts = accounts;
    }

    @Override
    public List<Task> of(CurrentUser user) {
        return cases.awaiting(user).stream().map(this::task).toList();
    }

    private Task task(CaseView it) {
        return new Task(
                TaskKind.DECIDE_CASE,
                it.title(),
                accounts.of(List.of(it.account())),
                null,
                it.openedAt(),
                null,
                "/cases/" + it.id());
    }
}
