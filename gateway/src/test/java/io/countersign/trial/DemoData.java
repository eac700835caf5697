package io.countersign.trial;

import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.registry.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;

/** Fills an empty database with the demo data of the contract (section 3); a database with units is left alone. */
@ConditionalOnProperty("countersign.demo")
class DemoData {

    private final Organisation organisation;
    private final Accounts accounts;
    private final DemoSchool school;
    private final DemoHistory history;
    private final DemoConnections connections;
    private final DemoDrafts drafts;

    DemoData(
            Organisation organisation,
            Accounts accounts,
            DemoSchool school,
            DemoHistory history,
            DemoConnections connections,
            DemoDrafts drafts) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.school = school;
        this.history = history;
        this.connections = connections;
        this.drafts = drafts;
    }

    @EventListener(ApplicationStartedEvent.class)
    void seed() {
        if (!organisation.units().isEmpty()) return;
        school.enter();
        for (DemoAccount account : DemoAccount.values()) accounts.register(account.registered());
        connections.remember(history.fill());
        drafts.write(connections.connect());
    }
}
