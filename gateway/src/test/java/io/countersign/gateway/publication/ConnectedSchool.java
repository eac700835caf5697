package io.countersign.gateway.publication;

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
import io.countersign.gateway.publication.vault.Credentials;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A college with one team, and accounts that are connected to the fakes; new ones at each call. */
@TestComponent
class ConnectedSchool {

    static final String APP_SECRET = "app-secret-never-seen-anywhere";
    static final String TOKEN = "2.00token-never-seen-anywhere";

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final AtomicInteger numbers = new AtomicInteger();

    private final Enrolment enrolment;
    private final Accounts accounts;
    private final CurrentUsers users;
    private final ConnectAccount connect;
    private final ChooseMode choose;
    private final PostingGrants grants;

    ConnectedSchool(
            Enrolment enrolment,
            Accounts accounts,
            CurrentUsers users,
            ConnectAccount connect,
            ChooseMode choose,
            PostingGrants grants) {
        this.enrolment = enrolment;
        this.accounts = accounts;
        this.users = users;
        this.connect = connect;
        this.choose = choose;
        this.grants = grants;
    }

    /** The college's people. */
    record Team(
            UnitId unit,
            PersonId editor,
            PersonId first,
            PersonId lead,
            PersonId responsible,
            PersonId admin,
            PersonId sysadmin) {}

    Team team() {
        UnitId unit = new UnitId(UUID.randomUUID());
        enrolment.enter(new Unit(unit, "信息工程学院", UnitKind.COLLEGE, null, numbers.incrementAndGet()), SINCE);
        Team team = new Team(
                unit,
                person("林晓", StaffKind.STAFF, CadreRank.NONE, unit),
                person("王敏", StaffKind.TEACHER, CadreRank.NONE, unit),
                person("陈立", StaffKind.TEACHER, CadreRank.NONE, unit),
                person("张卫国", StaffKind.STAFF, CadreRank.DIVISION_DEPUTY, unit),
                person("李静", StaffKind.STAFF, CadreRank.NONE, unit),
                person("许诺", StaffKind.STAFF, CadreRank.NONE, unit));
        appoint(team.admin(), Role.UNIT_ADMIN, unit, null, null);
        appoint(team.sysadmin(), Role.SYSTEM_ADMIN, null, null, null);
        return team;
    }

    /** An official account that the fake platform knows, and its AppID. */
    String wechat(Team team, AccountId id) {
        String appId = "wx%016d".formatted(numbers.incrementAndGet());
        Platforms.WECHAT.addVerified(appId, APP_SECRET, "青岚大学信息工程学院");
        Account account = registered(team, id, Platform.WECHAT_OA, Publishing.API);
        connect.connect(account, new Credentials(Map.of("appId", appId, "appSecret", APP_SECRET)), null, team.admin());
        return appId;
    }

    /** The same, whose pieces are pushed to all followers, one a day. */
    String massSending(Team team, AccountId id) {
        String appId = wechat(team, id);
        choose.choose(id, PublishingMode.MASS_SEND, WechatKind.SUBSCRIPTION, user(team.sysadmin()));
        return appId;
    }

    /** A Weibo account that the fake platform knows, and its uid. */
    String weibo(Team team, AccountId id) {
        String uid = "56000%05d".formatted(numbers.incrementAndGet());
        Platforms.WEIBO.account(uid, "青岚大学信息工程学院");
        Platforms.WEIBO.authorise(uid, TOKEN + uid, Duration.ofDays(365));
        Account account = registered(team, id, Platform.WEIBO, Publishing.API);
        connect.connect(account, new Credentials(Map.of("accessToken", TOKEN + uid, "uid", uid)), null, team.admin());
        return uid;
    }

    /** The same, to which the platform has granted posts with many pictures. */
    String weiboWithPictures(Team team, AccountId id) {
        String uid = weibo(team, id);
        Platforms.WEIBO.grantPictures(uid, true);
        grants.choose(id, PostingGrant.PICTURES, user(team.admin()));
        return uid;
    }

    /** The same, to which it has granted articles. */
    String weiboWithArticles(Team team, AccountId id) {
        String uid = weibo(team, id);
        Platforms.WEIBO.grantArticles(uid, true);
        grants.choose(id, PostingGrant.ARTICLES, user(team.admin()));
        return uid;
    }

    /** An account through which a person publishes by hand. */
    AccountId handOver(Team team) {
        AccountId id = new AccountId(UUID.randomUUID());
        registered(team, id, Platform.WECHAT_OA, Publishing.HAND_OVER);
        return id;
    }

    CurrentUser user(PersonId person) {
        return users.of(person).orElseThrow();
    }

    private Account registered(Team team, AccountId id, Platform platform, Publishing publishing) {
        accounts.register(new Account(
                id,
                team.unit(),
                platform,
                "青岚大学信息工程学院",
                null,
                AccountStatus.ACTIVE,
                FilingFacet.VALID,
                "〔2024〕-" + numbers.incrementAndGet(),
                publishing == Publishing.API ? ConnectionFacet.BROKEN : ConnectionFacet.MANUAL,
                DormancyLevel.NORMAL,
                ComplianceFacet.CLEAR,
                publishing,
                SINCE,
                PostingGrant.ORDINARY,
                0));
        appoint(team.editor(), Role.OPERATOR, team.unit(), id, null);
        appoint(team.first(), Role.REVIEWER, team.unit(), id, ReviewStep.FIRST);
        appoint(team.lead(), Role.REVIEWER, team.unit(), id, ReviewStep.SECOND);
        appoint(team.lead(), Role.CONTENT_REVIEW_LEAD, team.unit(), id, null);
        appoint(team.responsible(), Role.REVIEWER, team.unit(), id, ReviewStep.FINAL);
        appoint(team.responsible(), Role.FIRST_RESPONSIBLE, team.unit(), id, null);
        return accounts.get(id);
    }

    List<PersonId> signers(Team team) {
        return List.of(team.first(), team.lead(), team.responsible());
    }

    private PersonId person(String name, StaffKind kind, CadreRank rank, UnitId home) {
        PersonId id = new PersonId(UUID.randomUUID());
        String username = "p" + numbers.incrementAndGet();
        enrolment.enter(new Person(id, username, name, kind, rank, "教师", null, home, SINCE, null));
        return id;
    }

    private void appoint(
            PersonId person, Role role, @Nullable UnitId unit, @Nullable AccountId account, @Nullable ReviewStep step) {
        enrolment.appoint(new Appointment(
                new AppointmentId(UUID.randomUUID()), person, role, unit, account, step, null, SINCE, null));
    }
}
