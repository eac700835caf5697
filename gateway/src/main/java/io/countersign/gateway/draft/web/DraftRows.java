package io.countersign.gateway.draft.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftProgress;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.web.StepMark;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the rows of the list: the drafts with the names that belong to their ids. */
@Component
class DraftRows {

    private final Organisation organisation;
    private final Accounts accounts;
    private final ObjectProvider<DraftProgress> progress;

    DraftRows(Organisation organisation, Accounts accounts, ObjectProvider<DraftProgress> progress) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.progress = progress;
    }

    /** One draft as the list shows it. */
    record Row(DraftHead draft, String unit, String creator, List<Account> targets, List<StepMark> steps) {}

    List<Row> of(List<DraftHead> drafts) {
        List<DraftId> ids = drafts.stream().map(DraftHead::id).toList();
        Map<DraftId, List<StepMark>> steps = new HashMap<>();
        progress.forEach(it -> steps.putAll(it.of(ids)));
        return drafts.stream()
                .map(it -> row(it, steps.getOrDefault(it.id(), List.of())))
                .toList();
    }

    /** The units between which the list can choose; all for those who read everything. */
    List<Unit> unitsVisibleTo(CurrentUser user) {
        return organisation.units().stream()
                .filter(it -> user.readsAllContent() || user.contentUnits().contains(it.id()))
                .toList();
    }

    private Row row(DraftHead draft, List<StepMark> steps) {
        List<Account> targets = draft.targets().stream()
                .flatMap(id -> accounts.find(id).stream())
                .sorted(Comparator.comparing(Account::platform).thenComparing(Account::name))
                .toList();
        String creator = organisation.person(draft.creator()).map(Person::name).orElse("");
        return new Row(draft, organisation.unit(draft.unit()).name(), creator, targets, steps);
    }
}
