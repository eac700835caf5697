package io.countersign.trial;

import io.countersign.gateway.access.Passwords;
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
import io.countersign.rules.signoff.ReviewStep;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units, people and what they are appointed to, as the contract names them (section 3). */
final class DemoSchool {

    static final String PASSWORD = "countersign-demo";

    static final UnitId PROPAGANDA = unitId("propaganda");
    static final UnitId COLLEGE = unitId("information-engineering");
    static final UnitId STUDENTS = unitId("information-engineering-students");
    static final UnitId LANGUAGES = unitId("foreign-languages");

    private static final LocalDate SINCE = LocalDate.of(2024, 9, 1);

    private final Enrolment enrolment;
    private final Passwords passwords;

    DemoSchool(Enrolment enrolment, Passwords passwords) {
        this.enrolment = enrolment;
        this.passwords = passwords;
    }

    void enter() {
        enrolment.enter(new Unit(PROPAGANDA, "党委宣传部", UnitKind.OFFICE, null, 10), SINCE);
        enrolment.enter(new Unit(COLLEGE, "信息工程学院", UnitKind.COLLEGE, null, 20), SINCE);
        enrolment.enter(new Unit(STUDENTS, "信息工程学院学生会", UnitKind.STUDENT_ORGANISATION, COLLEGE, 21), SINCE);
        enrolment.enter(new Unit(LANGUAGES, "外国语学院", UnitKind.COLLEGE, null, 30), SINCE);
        college();
        languages();
        propaganda();
        school();
    }

    private void college() {
        person("editor", "林晓", StaffKind.STAFF, CadreRank.NONE, "新媒体编辑", COLLEGE);
        person("reviewer1", "王敏", StaffKind.TEACHER, CadreRank.NONE, "辅导员", COLLEGE);
        person("reviewer2", "陈立", StaffKind.TEACHER, CadreRank.NONE, "副教授", COLLEGE);
        person("reviewer3", "张卫国", StaffKind.STAFF, CadreRank.DIVISION_DEPUTY, "党委副书记", COLLEGE);
        person("unitadmin", "李静", StaffKind.STAFF, CadreRank.NONE, "办公室主任", COLLEGE);
        colleague("deputy-lead", "周岚", StaffKind.TEACHER, CadreRank.NONE, "讲师", COLLEGE);
        appoint("unitadmin", Role.UNIT_ADMIN, COLLEGE);
        appoint("unitadmin", Role.UNIT_ADMIN, STUDENTS);
        for (DemoAccount account : DemoAccount.values()) {
            if (account.unit.equals(COLLEGE) || account.unit.equals(STUDENTS)) team(account);
        }
    }

    private void team(DemoAccount account) {
        appoint("editor", Role.OPERATOR, account, null, null);
        appoint("reviewer1", Role.REVIEWER, account, ReviewStep.FIRST, null);
        appoint("reviewer2", Role.REVIEWER, account, ReviewStep.SECOND, null);
        appoint("reviewer3", Role.REVIEWER, account, ReviewStep.FINAL, null);
        appoint("reviewer2", Role.CONTENT_REVIEW_LEAD, account, null, null);
        appoint("deputy-lead", Role.CONTENT_REVIEW_LEAD, account, null, "reviewer2");
        appoint("deputy-lead", Role.REVIEWER, account, ReviewStep.SECOND, "reviewer2");
        appoint("reviewer3", Role.FIRST_RESPONSIBLE, account, null, null);
        if (account.unit.equals(STUDENTS)) appoint("reviewer1", Role.SUPERVISING_TEACHER, account, null, null);
    }

    private void languages() {
        person("editor2", "吴桐", StaffKind.STAFF, CadreRank.NONE, "教学秘书", LANGUAGES);
        person("reviewer4", "何文", StaffKind.TEACHER, CadreRank.NONE, "讲师", LANGUAGES);
        colleague("languages-lead", "苏雯", StaffKind.TEACHER, CadreRank.NONE, "教授", LANGUAGES);
        colleague("languages-secretary", "郑海峰", StaffKind.STAFF, CadreRank.DIVISION_HEAD, "党委书记", LANGUAGES);
        for (DemoAccount account : DemoAccount.values()) {
            if (!account.unit.equals(LANGUAGES)) continue;
            appoint("editor2", Role.OPERATOR, account, null, null);
            appoint("reviewer4", Role.REVIEWER, account, ReviewStep.FIRST, null);
            appoint("languages-lead", Role.REVIEWER, account, ReviewStep.SECOND, null);
            appoint("languages-lead", Role.CONTENT_REVIEW_LEAD, account, null, null);
            appoint("languages-secretary", Role.REVIEWER, account, ReviewStep.FINAL, null);
            appoint("languages-secretary", Role.FIRST_RESPONSIBLE, account, null, null);
        }
    }

    /** The registrar's own department follows the same rules (trap 9); its teachers come from nowhere else. */
    private void propaganda() {
        person("registrar", "孙萍", StaffKind.STAFF, CadreRank.NONE, "科长", PROPAGANDA);
        person("inspector", "马骏", StaffKind.STAFF, CadreRank.NONE, "科员", PROPAGANDA);
        person("propaganda", "黄建平", StaffKind.STAFF, CadreRank.DIVISION_HEAD, "部长", PROPAGANDA);
        colleague("propaganda-editor", "方洁", StaffKind.STAFF, CadreRank.NONE, "编辑", PROPAGANDA);
        colleague("propaganda-lead", "谢远", StaffKind.TEACHER, CadreRank.NONE, "副研究员", PROPAGANDA);
        colleague("propaganda-deputy", "蒋华", StaffKind.STAFF, CadreRank.DIVISION_DEPUTY, "副部长", PROPAGANDA);
        appoint("registrar", Role.REGISTRAR, null);
        appoint("inspector", Role.INSPECTOR, null);
        appoint("propaganda", Role.PROPAGANDA_HEAD, null);
        for (DemoAccount account : DemoAccount.values()) {
            if (!account.unit.equals(PROPAGANDA)) continue;
            appoint("propaganda-editor", Role.OPERATOR, account, null, null);
            appoint("registrar", Role.REVIEWER, account, ReviewStep.FIRST, null);
            appoint("propaganda-lead", Role.REVIEWER, account, ReviewStep.SECOND, null);
            appoint("propaganda-lead", Role.CONTENT_REVIEW_LEAD, account, null, null);
            appoint("propaganda-deputy", Role.REVIEWER, account, ReviewStep.FINAL, null);
            appoint("propaganda-deputy", Role.FIRST_RESPONSIBLE, account, null, null);
        }
    }

    private void school() {
        person("leader", "赵明远", StaffKind.STAFF, CadreRank.DIVISION_HEAD, "党委副书记", PROPAGANDA);
        person("auditor", "钱正", StaffKind.STAFF, CadreRank.NONE, "纪检干部", PROPAGANDA);
        person("sysadmin", "许诺", StaffKind.STAFF, CadreRank.NONE, "系统管理员", PROPAGANDA);
        appoint("leader", Role.SCHOOL_LEADER, COLLEGE);
        appoint("leader", Role.SCHOOL_LEADER, LANGUAGES);
        appoint("auditor", Role.AUDITOR, null);
        appoint("sysadmin", Role.SYSTEM_ADMIN, null);
    }

    private void person(String username, String name, StaffKind kind, CadreRank rank, String post, UnitId home) {
        colleague(username, name, kind, rank, post, home);
        passwords.set(personId(username), PASSWORD);
    }

    /** Somebody who is needed for the picture but has no sign-in. */
    private void colleague(String username, String name, StaffKind kind, CadreRank rank, String post, UnitId home) {
        String phone = "138%08d".formatted(Math.floorMod(username.hashCode(), 100_000_000));
        enrolment.enter(new Person(personId(username), username, name, kind, rank, post, phone, home, SINCE, null));
    }

    private void appoint(String username, Role role, @Nullable UnitId unit) {
        enrolment.appoint(new Appointment(
                new AppointmentId(UUID.randomUUID()), personId(username), role, unit, null, null, null, SINCE, null));
    }

    private void appoint(
            String username, Role role, DemoAccount account, @Nullable ReviewStep step, @Nullable String deputyOf) {
        enrolment.appoint(new Appointment(
                new AppointmentId(UUID.randomUUID()),
                personId(username),
                role,
                account.unit,
                account.id(),
                step,
                deputyOf == null ? null : personId(deputyOf),
                SINCE,
                null));
    }

    static PersonId personId(String username) {
        return new PersonId(DemoIds.of("person", username));
    }

    static AccountId accountId(String key) {
        return new AccountId(DemoIds.of("account", key));
    }

    private static UnitId unitId(String key) {
        return new UnitId(DemoIds.of("unit", key));
    }
}
