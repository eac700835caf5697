package io.countersign.trial;

import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.registry.Accounts;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;

/** Fills an empty database with the demo data of the contract (section 3); a database with units is left alone. */
class DemoData {

    private final Organisation organisation;
    private final DemoSchool school;
    private final Accounts accounts;
    private final DemoHistory history;

    DemoData(Organisation organisation, DemoSchool school, Accounts accounts, DemoHistory history) {
        this.organisation = organisation;
        this.school = school;
        this.accounts = accounts;
        this.history = history;
    }

    @EventListener(ApplicationStartedEvent.class)
    void seed() {
        if (!organisation.units().isEmpty()) return;
        school.enter();
        for (DemoAccount account : DemoAccount.values()) accounts.register(account.registered());
        history.fill();
    }
}
