package io.countersign.gateway.notification;

import io.countersign.gateway.incident.CaseDecided;
import io.countersign.gateway.incident.CaseOpened;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.supervision.DormancyLevelCrossed;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who answer for an account of its cases and of its silence. */
@Component("noticesOfSupervision")
class SupervisionListener {

    private final NoticeBox box;
    private final Addressees addressees;
    private final Accounts accounts;

    SupervisionListener(NoticeBox box, Addressees addressees, Accounts accounts) {
        this.box = box;
        this.addressees = addressees;
        this.accounts = accounts;
    }

    @ApplicationModuleListener
    void on(CaseOpened event) {
        box.tell(
                addressees.on(event.account(), Role.CONTENT_REVIEW_LEAD, Role.FIRST_RESPONSIBLE),
                NoticeKind.CASE_OPENED,
                List.of(accounts.get(event.account()).name(), "#caseKind." + event.kind(), event.title()),
                "/cases/" + event.caseId(),
                "case:" + event.caseId());
    }

    @ApplicationModuleListener
    void on(CaseDecided event) {
        box.settle("case:" + event.caseId());
    }

    @ApplicationModuleListener
    void on(DormancyLevelCrossed event) {
        if (!event.raisesAlert()) return;
        List<PersonId> people = Stream.of(
                        addressees.unitAdmins(event.unit()),
                        addressees.on(event.account(), Role.FIRST_RESPONSIBLE),
                        addressees.school(Role.REGISTRAR))
                .flatMap(List::stream)
                .toList();
        box.tell(
                people,
                NoticeKind.DORMANCY,
                List.of(
                        accounts.get(event.account()).name(),
                        String.valueOf(event.daysSince()),
                        "#dormancyLevel." + event.to()),
                "/accounts/" + event.account(),
                "dormancy:" + event.account() + ":" + event.at());
    }
}
