package io.countersign.gateway.draft;

import io.countersign.gateway.access.AccessTokens;
import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.organisation.AccountId;
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
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.AccountStatus;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ComplianceFacet;
import io.countersign.gateway.registry.ConnectionFacet;
import io.countersign.gateway.registry.FilingFacet;
import io.countersign.gateway.registry.Platform;
import io.countersign.gateway.registry.PostingGrant;
import io.countersign.gateway.registry.Publishing;
import io.countersign.rules.activity.DormancyLevel;
import io.countersign.rules.signoff.ReviewStep;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Two units with their accounts, and people of each role who write, read or must not see; new ones at each call. */
@TestComponent
public class WritersFixture {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final Enrolment enrolment;
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final CurrentUsers users;

    WritersFixture(Enrolment enrolment, Accounts accounts, AccessTokens tokens, CurrentUsers users) {
        this.enrolment = enrolment;
        this.accounts = accounts;
        this.tokens = tokens;
        this.users = users;
    }

    /** A college and its neighbour. */
    public record School(
            UnitId unit,
            UnitId otherUnit,
            PersonId editor,
            PersonId colleague,
            PersonId reviewer,
            PersonId stranger,
            PersonId auditor,
            PersonId sysadmin,
            AccountId wechat,
            AccountId weibo,
            AccountId closed,
            AccountId qqGroup,
            AccountId foreign) {}

    public School twoUnits() {
        UnitId unit = unit("信息工程学院");
        UnitId other = unit("外国语学院");
        AccountId wechat = account(unit, Platform.WECHAT_OA, AccountStatus.ACTIVE, Publishing.API);
        AccountId weibo = account(unit, Platform.WEIBO, AccountStatus.ACTIVE, Publishing.API);
        School school = new School(
                unit,
                other,
                person("林晓", unit),
                person("周岚", unit),
                person("王敏", unit),
                person("吴桐", other),
                person("钱正", unit),
                person("许诺", unit),
                wechat,
                weibo,
                account(unit, Platform.WECHAT_OA, AccountStatus.CLOSED, Publishing.NONE),
                account(unit, Platform.QQ_GROUP, AccountStatus.ACTIVE, Publishing.NONE),
                account(other, Platform.WEIBO, AccountStatus.ACTIVE, Publishing.API));
        appoint(school.editor(), Role.OPERATOR, unit, wechat);
        appoint(school.colleague(), Role.OPERATOR, unit, wechat);
        appoint(school.reviewer(), Role.REVIEWER, unit, wechat);
        appoint(school.stranger(), Role.OPERATOR, other, school.foreign());
        appoint(school.auditor(), Role.AUDITOR, null, null);
        appoint(school.sysadmin(), Role.SYSTEM_ADMIN, null, null);
        return school;
    }

    public CurrentUser user(PersonId person) {
        return users.of(person).orElseThrow();
    }

    /** What the person's programs send as Authorization. */
    public String bearer(PersonId person) {
        return "Bearer " + tokens.issue(person, "test", Duration.ofDays(1)).token();
    }

    private UnitId unit(String name) {
        UnitId id = new UnitId(UUID.randomUUID());
        enrolment.enter(new Unit(id, name, UnitKind.COLLEGE, null, 10), SINCE);
        return id;
    }

    private PersonId person(String name, UnitId home) {
        PersonId id = new PersonId(UUID.randomUUID());
        String username = "u" + id.toString().substring(0, 13);
        enrolment.enter(
                new Person(id, username, name, StaffKind.TEACHER, CadreRank.NONE, null, null, home, SINCE, null));
        return id;
    }

    private void appoint(PersonId person, Role role, @Nullable UnitId unit, @Nullable AccountId account) {
        AppointmentId id = new AppointmentId(UUID.randomUUID());
        ReviewStep step = role == Role.REVIEWER ? ReviewStep.FIRST : null;
        enrolment.appoint(new Appointment(id, person, role, unit, account, step, null, SINCE, null));
    }

    private AccountId account(UnitId unit, Platform platform, AccountStatus status, Publishing publishing) {
        AccountId id = new AccountId(UUID.randomUUID());
        accounts.register(new Account(
                id,
                unit,
                platform,
                "青岚大学" + platform,
                null,
                status,
                FilingFacet.VALID,
                "〔2024〕-1",
                ConnectionFacet.CONNECTED,
                DormancyLevel.NORMAL,
                ComplianceFacet.CLEAR,
                publishing,
                SINCE,
                PostingGrant.ORDINARY,
                0));
        return id;
    }
}
