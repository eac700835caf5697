package io.countersign.gateway.review;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.draft.CreateDraft;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftInput;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.EditDraft;
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
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WeiboPart;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.ReviewStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A college with an editor, three reviewers and two accounts, anew for each test, and what they do. */
@TestComponent
public class ReviewFixture {

    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    private final Enrolment enrolment;
    private final Accounts accounts;
    private final CurrentUsers users;
    private final CreateDraft createDraft;
    private final EditDraft editDraft;
    private final Drafts drafts;
    private final SubmitDraft submitDraft;
    private final CastVote castVote;
    private final SignOffs signOffs;

    ReviewFixture(
            Enrolment enrolment,
            Accounts accounts,
            CurrentUsers users,
            CreateDraft createDraft,
            EditDraft editDraft,
            Drafts drafts,
            SubmitDraft submitDraft,
            CastVote castVote,
            SignOffs signOffs) {
        this.enrolment = enrolment;
        this.accounts = accounts;
        this.users = users;
        this.createDraft = createDraft;
        this.editDraft = editDraft;
        this.drafts = drafts;
        this.submitDraft = submitDraft;
        this.castVote = castVote;
        this.signOffs = signOffs;
    }

    /** The college's people and accounts. */
    public record College(
            UnitId unit,
            AccountId wechat,
            AccountId weibo,
            PersonId editor,
            PersonId first,
            PersonId second,
            PersonId last,
            PersonId deputy,
            PersonId stranger,
            PersonId sysadmin) {}

    public College college() {
        var unit = unit("信息工程学院");
        var elsewhere = unit("外国语学院");
        var wechat = account(unit, Platform.WECHAT_OA, "信工青年");
        var weibo = account(unit, Platform.WEIBO, "信工在线");
        var college = new College(
                unit,
                wechat,
                weibo,
                person("李编辑", StaffKind.STUDENT, CadreRank.NONE, unit),
                person("王敏", StaffKind.TEACHER, CadreRank.NONE, unit),
                person("陈立", StaffKind.TEACHER, CadreRank.NONE, unit),
                person("张卫国", StaffKind.STAFF, CadreRank.DIVISION_DEPUTY, unit),
                person("林代审", StaffKind.TEACHER, CadreRank.NONE, unit),
                person("何文", StaffKind.TEACHER, CadreRank.NONE, elsewhere),
                person("系统员", StaffKind.STAFF, CadreRank.NONE, elsewhere));
        for (var account : List.of(wechat, weibo)) {
            appoint(college.editor(), Role.OPERATOR, unit, account, null, null);
            appoint(college.first(), Role.REVIEWER, unit, account, ReviewStep.FIRST, null);
            appoint(college.second(), Role.REVIEWER, unit, account, ReviewStep.SECOND, null);
            appoint(college.second(), Role.CONTENT_REVIEW_LEAD, unit, account, null, null);
            appoint(college.last(), Role.REVIEWER, unit, account, ReviewStep.FINAL, null);
            appoint(college.last(), Role.FIRST_RESPONSIBLE, unit, account, null, null);
            appoint(college.deputy(), Role.REVIEWER, unit, account, ReviewStep.SECOND, college.second());
            appoint(college.deputy(), Role.CONTENT_REVIEW_LEAD, unit, account, null, college.second());
        }
        appoint(college.stranger(), Role.REVIEWER, elsewhere, null, ReviewStep.FIRST, null);
        appoint(college.sysadmin(), Role.SYSTEM_ADMIN, null, null, null, null);
        return college;
    }

    public CurrentUser user(PersonId person) {
        return users.of(person).orElseThrow();
    }

    /** A campus notice that nobody could object to. */
    public static DraftContent notice() {
        return content("图书馆延长开放时间", "<p>考试周图书馆延长开放至二十三点。</p>");
    }

    /** The text that the contract wants refused. */
    public static DraftContent advertisement() {
        return content("活动通知", "<p>扫码加微信领取优惠券，全场八折，咨询电话13800138000</p>");
    }

    /** A text that the machine check lets pass with a reason only. */
    public static DraftContent questionable() {
        return content("短信提醒", "<p>如不需要接收通知，请回复TD退订。</p>");
    }

    /** More places that need a reason than a check lists. */
    public static DraftContent toldTooOften() {
        return content("短信提醒", "<p>回复TD退订</p>".repeat(1_050));
    }

    /** More notes than a check lists, and nothing that asks for anything. */
    public static DraftContent warnedTooOften() {
        return content("反诈提醒", "<p>谨防骗局，回复TD退订</p>".repeat(1_050));
    }

    public static DraftContent content(String title, String html) {
        return new DraftContent(
                title, "信工青年", null, html, null, null, new WeiboPart(title, List.of(), null), Rights.OWN_WORK, false);
    }

    public DraftId draft(College college) {
        return draft(college, notice(), null, false);
    }

    public DraftId draft(College college, DraftContent content, @Nullable Instant publishAt, boolean urgent) {
        var input = new DraftInput(content, List.of(college.wechat(), college.weibo()), publishAt, urgent);
        return createDraft
                .create(user(college.editor()), college.unit(), input)
                .head()
                .id();
    }

    public void edit(College college, DraftId draft, PersonId by, DraftContent content) {
        var input = new DraftInput(content, List.of(college.wechat(), college.weibo()), null, false);
        editDraft.edit(user(by), draft, head(draft).version(), input);
    }

    public DraftId submitted(College college) {
        var draft = draft(college);
        submit(college, draft);
        return draft;
    }

    public Submission submit(College college, DraftId draft) {
        return submitDraft.submit(draft, List.of(), user(college.editor()));
    }

    public DraftId withTwoSignatures(College college) {
        var draft = submitted(college);
        approve(draft, college.first());
        approve(draft, college.second());
        return draft;
    }

    public DraftId withThreeSignatures(College college) {
        var draft = withTwoSignatures(college);
        approve(draft, college.last());
        return draft;
    }

    public void approve(DraftId draft, PersonId by) {
        vote(draft, by, Decision.APPROVE, "");
    }

    public void vote(DraftId draft, PersonId by, Decision decision, String comment) {
        castVote.cast(draft, answer(draft, decision, comment), user(by));
    }

    /** An answer on what is submitted now. */
    public SignOff answer(DraftId draft, Decision decision, String comment) {
        var standing = standing(draft);
        return new SignOff(standing.revision(), standing.digest(), decision, comment, List.of());
    }

    public Standing standing(DraftId draft) {
        return signOffs.standing(draft).orElseThrow();
    }

    public DraftHead head(DraftId draft) {
        return drafts.find(draft).orElseThrow();
    }

    public AppointmentId appoint(
            PersonId person,
            Role role,
            @Nullable UnitId unit,
            @Nullable AccountId account,
            @Nullable ReviewStep step,
            @Nullable PersonId deputyOf) {
        var id = new AppointmentId(UUID.randomUUID());
        enrolment.appoint(new Appointment(id, person, role, unit, account, step, deputyOf, LONG_AGO, null));
        return id;
    }

    public PersonId person(String name, StaffKind kind, CadreRank rank, UnitId home) {
        var id = new PersonId(UUID.randomUUID());
        enrolment.enter(new Person(id, "u" + id.value(), name, kind, rank, null, null, home, LONG_AGO, null));
        return id;
    }

    private UnitId unit(String name) {
        var id = new UnitId(UUID.randomUUID());
        enrolment.enter(new Unit(id, name, UnitKind.COLLEGE, null, 1), LONG_AGO);
        return id;
    }

    private AccountId account(UnitId unit, Platform platform, String name) {
        var id = new AccountId(UUID.randomUUID());
        accounts.register(new Account(
                id,
                unit,
                platform,
                name,
                null,
                AccountStatus.ACTIVE,
                FilingFacet.VALID,
                null,
                ConnectionFacet.CONNECTED,
                DormancyLevel.NORMAL,
                ComplianceFacet.CLEAR,
                Publishing.API,
                LONG_AGO,
                PostingGrant.ORDINARY,
                0));
        return id;
    }
}
