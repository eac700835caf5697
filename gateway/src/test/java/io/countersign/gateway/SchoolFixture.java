package io.countersign.gateway;

import io.countersign.gateway.access.AccessTokens;
import io.countersign.gateway.access.Passwords;
import io.countersign.gateway.organisation.CadreRank;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.StaffKind;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.organisation.UnitKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Enters units and people of the test's own through the public commands, so that tests never share them. */
@Component
public class SchoolFixture {

    public static final String PASSWORD = "correct horse battery";
    private static final LocalDate SINCE = LocalDate.of(2024, 9, 1);

    private final Enrolment enrolment;
    private final Passwords passwords;
    private final AccessTokens tokens;

    SchoolFixture(Enrolment enrolment, Passwords passwords, AccessTokens tokens) {
        this.enrolment = enrolment;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    public Unit college() {
        Unit unit = new Unit(new UnitId(UUID.randomUUID()), "信息工程学院", UnitKind.COLLEGE, null, 10);
        enrolment.enter(unit, SINCE);
        return unit;
    }

    /** A person of the unit with a sign-in under a name nobody else has. */
    public Person person(Unit home, StaffKind kind, CadreRank rank) {
        PersonId id = new PersonId(UUID.randomUUID());
        Person person = new Person(
                id, "p-" + id.toString().substring(0, 8), "林晓", kind, rank, null, null, home.id(), SINCE, null);
        enrolment.enter(person);
        passwords.set(id, PASSWORD);
        return person;
    }

    /** The value of an Authorization header for the person. */
    public String bearer(Person person) {
        return "Bearer " + tokens.issue(person.id(), "test", Duration.ofDays(1)).token();
    }
}
