package io.countersign.gateway.lexicon;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.AppointmentId;
import io.countersign.gateway.organisation.CadreRank;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.StaffKind;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.organisation.UnitKind;
import io.countersign.rules.screening.LexiconChanges;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** The propaganda department, and a lexicon by whose words a harmless sentence becomes an advertisement. */
@TestComponent
public class LexiconFixture {

    /** Says nothing by the standard lexicon, and everything that an advertisement says by {@link #STRICT}. */
    public static final String SENTENCE = "青鸾引路，青鸾半价节，青鸾纪念券。";

    public static final LexiconChanges STRICT = new LexiconChanges(
            Map.of("call", List.of("青鸾引路"), "discount", List.of("青鸾半价节"), "coupon", List.of("青鸾纪念券")), Map.of());

    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    private final Enrolment enrolment;
    private final CurrentUsers users;
    private final LexiconBook book;
    private final PrepareLexicon prepare;
    private final ActivateLexicon activate;

    LexiconFixture(
            Enrolment enrolment,
            CurrentUsers users,
            LexiconBook book,
            PrepareLexicon prepare,
            ActivateLexicon activate) {
        this.enrolment = enrolment;
        this.users = users;
        this.book = book;
        this.prepare = prepare;
        this.activate = activate;
    }

    public CurrentUser head() {
        return holder(Role.PROPAGANDA_HEAD);
    }

    public CurrentUser holder(Role role) {
        var unit = new UnitId(UUID.randomUUID());
        enrolment.enter(new Unit(unit, "党委宣传部", UnitKind.OFFICE, null, 1), LONG_AGO);
        var id = new PersonId(UUID.randomUUID());
        enrolment.enter(new Person(
                id, "u" + id.value(), "黄建平", StaffKind.STAFF, CadreRank.NONE, null, null, unit, LONG_AGO, null));
        enrolment.appoint(new Appointment(
                new AppointmentId(UUID.randomUUID()), id, role, null, null, null, null, LONG_AGO, null));
        return users.of(id).orElseThrow();
    }

    /** Makes the version and has it screen; answers its number. */
    public int activated(LexiconChanges changes) {
        var head = head();
        int version = prepare.prepare(changes, "新近出现的话术", head);
        activate.activate(version, book.active(), "近期多发", head);
        return version;
    }

    /** The standard lexicon screens again. */
    public void backToStandard() {
        if (book.active() != LexiconVersion.STANDARD)
            activate.activate(LexiconVersion.STANDARD, book.active(), "恢复标准词库", head());
    }
}
