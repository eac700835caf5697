package io.countersign.trial;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.draft.CreateDraft;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftInput;
import io.countersign.gateway.draft.MediaLibrary;
import io.countersign.gateway.draft.Medium;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.review.CastVote;
import io.countersign.gateway.review.SignOff;
import io.countersign.gateway.review.Submission;
import io.countersign.gateway.review.SubmitDraft;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.rules.content.CoverCrop;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.content.WeiboPart;
import io.countersign.rules.signoff.Decision;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drafts in different states, brought there by the same commands that people use. */
class DemoDrafts {

    private static final List<String> REVIEWERS = List.of("reviewer1", "reviewer2", "reviewer3");

    private final CreateDraft create;
    private final SubmitDraft submit;
    private final CastVote vote;
    private final MediaLibrary media;
    private final CurrentUsers users;
    private final Clock clock;

    DemoDrafts(
            CreateDraft create,
            SubmitDraft submit,
            CastVote vote,
            MediaLibrary media,
            CurrentUsers users,
            Clock clock) {
        this.create = create;
        this.submit = submit;
        this.vote = vote;
        this.media = media;
        this.users = users;
        this.clock = clock;
    }

    /** @param connected whether there is a platform to publish on */
    void write(boolean connected) {
        Medium picture = media.keep(DemoPicture.png("信息工程学院"), DemoSchool.personId("editor"));
        if (connected) published(picture);
        if (connected) publishedPictures();
        waitingForSecondReview(picture);
        waitingForFirstReview();
        scheduled(picture);
        sentBack();
        unfinished();
    }

    private void published(Medium picture) {
        DraftId draft = draft(
                "实验室安全培训圆满完成", """
                <p>11 月 20 日，学院在实验楼 A301 组织了本学期实验室安全培训，全院 126 名师生参加。</p>
                <p><img src="media:%s" alt="培训现场"></p>
                <p>培训讲解了用电安全、危化品存放和应急处置流程，并进行了灭火器实操演练。</p>
                """.formatted(picture.id()), "学院组织本学期实验室安全培训，126 名师生参加了讲解和灭火器实操演练。", picture, null);
        sign(draft, submit(draft), 3);
    }

    /** A picture post, which Weibo does not take. */
    private void publishedPictures() {
        String shown = Stream.of("雪后的实验楼", "雪后的操场", "雪后的林荫道")
                .map(caption -> media.keep(DemoPicture.png(caption), DemoSchool.personId("editor")))
                .map(each -> "<p><img src=\"media:" + each.id() + "\"></p>")
                .collect(Collectors.joining());
        DraftContent content = new DraftContent(
                "冬日校园一角",
                "信息工程学院",
                null,
                shown + "<p>雪后的实验楼、操场和林荫道。</p><p>天冷路滑，请同学们注意保暖、慢行。</p>",
                null,
                null,
                new WechatPart(WechatPart.Kind.PICTURES, WechatPart.Comments.CLOSED, CoverCrop.PLATFORM),
                null,
                Rights.OWN_WORK,
                false);
        DraftId draft = written(content, List.of(DemoAccount.COLLEGE_WECHAT.id()), null);
        sign(draft, submit(draft), 3);
    }

    private void waitingForSecondReview(Medium picture) {
        DraftId draft = draft(
                "关于举办第十二届程序设计竞赛的通知",
                """
                <p>第十二届程序设计竞赛定于 12 月 12 日（周六）上午 9:00 在计算中心举行，全校本科生均可报名。</p>
                <p><img src="media:%s" alt="竞赛海报"></p>
                <p>报名时间：即日起至 12 月 4 日 17:00。报名地点：信息楼 210 室学院办公室。</p>
                <p>竞赛设一等奖 3 名、二等奖 6 名、三等奖 12 名，获奖证书由学校颁发。</p>
                """.formatted(picture.id()),
                "第十二届程序设计竞赛 12 月 12 日举行，即日起至 12 月 4 日报名。",
                picture,
                null);
        sign(draft, submit(draft), 1);
    }

    private void waitingForFirstReview() {
        submit(draft("冬季学期选课安排", """
                <p>冬季学期选课分两轮进行：第一轮 12 月 1 日 8:00 至 12 月 3 日 22:00，第二轮 12 月 8 日 8:00 至 12 月 9 日 22:00。</p>
                <p>请同学们提前核对培养方案，如有疑问，请在工作时间到信息楼 208 室教务办公室咨询。</p>
                """, "冬季学期选课分两轮进行，请提前核对培养方案。", null, null));
    }

    private void scheduled(Medium picture) {
        Instant tomorrow = Campus.today(clock)
                .plusDays(1)
                .atTime(LocalTime.of(9, 0))
                .atZone(Campus.ZONE)
                .toInstant();
        DraftId draft =
                draft("学院图书角开放时间调整", """
                <p>自下周一起，学院图书角开放时间调整为每日 8:00 至 21:30，周末照常开放。</p>
                <p><img src="media:%s" alt="图书角"></p>
                """.formatted(picture.id()), "图书角开放时间调整为每日 8:00 至 21:30。", picture, tomorrow);
        sign(draft, submit(draft), 3);
    }

    private void sentBack() {
        DraftId draft = draft("本科生科研训练项目中期检查", "<p>本科生科研训练项目中期检查将于近期进行，请各项目组准备材料。</p>", "科研训练项目中期检查近期进行。", null, null);
        Submission submission = submit(draft);
        answer(draft, submission, "reviewer1", Decision.REQUEST_CHANGES, "退回修改：请写明检查日期、地点和材料清单。");
    }

    private void unfinished() {
        draft("迎接新年晚会筹备工作启动", "<p>学院新年晚会筹备工作已经启动，节目征集方案正在拟定。</p>", "", null, null);
    }

    private DraftId draft(String title, String html, String summary, @Nullable Medium picture, @Nullable Instant at) {
        List<String> pictures =
                picture == null ? List.of() : List.of(picture.id().toString());
        DraftContent content = new DraftContent(
                title,
                "信息工程学院",
                summary.isEmpty() ? null : summary,
                html,
                picture == null ? null : picture.id().toString(),
                null,
                new WeiboPart(summary.isEmpty() ? title : "【" + title + "】" + summary, pictures, null),
                Rights.OWN_WORK,
                false);
        return written(content, List.of(DemoAccount.COLLEGE_WECHAT.id(), DemoAccount.COLLEGE_WEIBO.id()), at);
    }

    private DraftId written(DraftContent content, List<AccountId> targets, @Nullable Instant at) {
        return create.create(user("editor"), DemoSchool.COLLEGE, new DraftInput(content, targets, at, false))
                .head()
                .id();
    }

    private Submission submit(DraftId draft) {
        return submit.submit(draft, List.of(), user("editor"));
    }

    private void sign(DraftId draft, Submission submission, int steps) {
        REVIEWERS.stream().limit(steps).forEach(it -> answer(draft, submission, it, Decision.APPROVE, "同意。"));
    }

    private void answer(DraftId draft, Submission submission, String reviewer, Decision decision, String comment) {
        vote.cast(
                draft,
                new SignOff(submission.revision(), submission.digest(), decision, comment, List.of()),
                user(reviewer));
    }

    private CurrentUser user(String username) {
        return users.of(DemoSchool.personId(username)).orElseThrow();
    }
}
