package io.countersign.gateway.review;

import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.web.School;
import io.countersign.rules.finding.SchoolSigns;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By what a source, a mark or an address is known to be the school's own: its names, its units, a unit's accounts. */
@Component
class OwnSigns {

    private final School school;
    private final Organisation organisation;
    private final Accounts accounts;

    OwnSigns(School school, Organisation organisation, Accounts accounts) {
        this.school = school;
        this.organisation = organisation;
        this.accounts = accounts;
    }

    SchoolSigns of(UnitId unit) {
        var units = organisation.units().stream().map(Unit::name);
        var ofUnit = accounts.ofUnit(unit).stream().map(Account::name);
        return school.signs().with(Stream.concat(units, ofUnit).toList());
    }
}
