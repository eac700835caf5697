package io.countersign.gateway;

import io.countersign.gateway.access.SignedIn;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A school of its own for each test: a college with a full team, its student organisation, another college, and the
 * people of the school. Ids and user names are new each time, so that tests on one database do not meet.
 */
public final class TestSchool {

    private static final LocalDate SINCE = LocalDate.of(2020, 9, 1);

    private final Enrolment enrolment;
    private final Accounts accounts;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    public final UnitId college = new UnitId(UUID.randomUUID());
    public final UnitId students = new UnitId(UUID.randomUUID());
    public final UnitId languages = new UnitId(UUID.randomUUID());
    public final AccountId collegeWechat = new AccountId(UUID.randomUUID());
    public final AccountId studentsWechat = new AccountId(UUID.randomUUID());
    public final AccountId languagesWeibo = new AccountId(UUID.randomUUID());
    public final PersonId editor;
    public final PersonId reviewer1;
    /** Second step, content-review lead, teacher. */
    public final PersonId reviewer2;
    /** Final step, first responsible person, division-level. */
    public final PersonId reviewer3;

    public final PersonId unitAdmin;
    /** Editor of the other college. */
    public final PersonId editor2;

    public final PersonId registrar;
    public final PersonId inspector;
    public final PersonId propaganda;
    public final PersonId auditor;
    public final PersonId sysadmin;

    public TestSchool(Enrolment enrolment, Accounts accounts) {
        this.enrolment = enrolment;
        this.accounts = accounts;
        enrolment.enter(new Unit(college, "信息工程学院" + mark, UnitKind.COLLEGE, null, 10), SINCE);
        enrolment.enter(new Unit(students, "学生会" + mark, UnitKind.STUDENT_ORGANISATION, college, 11), SINCE);
        enrolment.enter(new Unit(languages, "外国语学院" + mark, UnitKind.COLLEGE, null, 20), SINCE);
        account(collegeWechat, college, Platform.WECHAT_OA, "学院微信");
        account(studentsWechat, students, Platform.WECHAT_OA, "学生会微信");
        account(languagesWeibo, languages, Platform.WEIBO, "外院微博");
        editor = person("林晓", StaffKind.STAFF, CadreRank.NONE, college);
        reviewer1 = person("王敏", StaffKind.TEACHER, CadreRank.NONE, college);
        reviewer2 = person("陈立", StaffKind.TEACHER, CadreRank.NONE, college);
        reviewer3 = person("张卫国", StaffKind.STAFF, CadreRank.DIVISION_DEPUTY, college);
        unitAdmin = person("李静", StaffKind.STAFF, CadreRank.NONE, college);
        editor2 = person("吴桐", StaffKind.STAFF, CadreRank.NONE, languages);
        registrar = person("孙萍", StaffKind.STAFF, CadreRank.NONE, languages);
        inspector = person("马骏", StaffKind.STAFF, CadreRank.NONE, languages);
        propaganda = person("黄建平", StaffKind.STAFF, CadreRank.DIVISION_HEAD, languages);
        auditor = person("钱正", StaffKind.STAFF, CadreRank.NONE, languages);
        sysadmin = person("许诺", StaffKind.STAFF, CadreRank.NONE, languages);
        team(collegeWechat, college);
        team(studentsWechat, students);
        appoint(reviewer1, Role.SUPERVISING_TEACHER, students, studentsWechat, null);
        appoint(unitAdmin, Role.UNIT_ADMIN, college, null, null);
        appoint(editor2, Role.OPERATOR, languages, languagesWeibo, null);
        appoint(registrar, Role.REGISTRAR, null, null, null);
        appoint(inspector, Role.INSPECTOR, null, null, null);
        appoint(propaganda, Role.PROPAGANDA_HEAD, null, null, null);
        appoint(auditor, Role.AUDITOR, null, null, null);
        appoint(sysadmin, Role.SYSTEM_ADMIN, null, null, null);
    }

    /** Signs the person in for one call, of a page or of the API. */
    public static RequestPostProcessor as(PersonId person) {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.value(), person.toString()), null, List.of()));
    }

    public PersonId person(String name, StaffKind kind, CadreRank rank, UnitId home) {
        PersonId id = new PersonId(UUID.randomUUID());
        enrolment.enter(new Person(id, id.toString(), name, kind, rank, null, null, home, SINCE, null));
        return id;
    }

    public AppointmentId appoint(
            PersonId person, Role role, @Nullable UnitId unit, @Nullable AccountId account, @Nullable ReviewStep step) {
        AppointmentId id = new AppointmentId(UUID.randomUUID());
        enrolment.appoint(new Appointment(id, person, role, unit, account, step, null, SINCE, null));
        return id;
    }

    private void team(AccountId account, UnitId unit) {
        appoint(editor, Role.OPERATOR, unit, account, null);
        appoint(reviewer1, Role.REVIEWER, unit, account, ReviewStep.FIRST);
        appoint(reviewer2, Role.REVIEWER, unit, account, ReviewStep.SECOND);
        appoint(reviewer3, Role.REVIEWER, unit, account, ReviewStep.FINAL);
        appoint(reviewer2, Role.CONTENT_REVIEW_LEAD, unit, account, null);
        appoint(reviewer3, Role.FIRST_RESPONSIBLE, unit, account, null);
    }

    private void account(AccountId id, UnitId unit, Platform platform, String name) {
        accounts.register(new Account(
                id,
                unit,
                platform,
                name + mark,
                null,
                AccountStatus.ACTIVE,
                FilingFacet.VALID,
                null,
                ConnectionFacet.CONNECTED,
                DormancyLevel.UNKNOWN,
                ComplianceFacet.CLEAR,
                Publishing.API,
                SINCE,
                PostingGrant.ORDINARY,
                0));
    }
}
