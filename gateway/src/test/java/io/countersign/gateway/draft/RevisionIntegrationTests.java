package io.countersign.gateway.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.StaleVersion;
import io.countersign.rules.content.CoverCrop;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.content.WeiboPart;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GatewayTest
@Import(WritersFixture.class)
class RevisionIntegrationTests {

    @Autowired
    WritersFixture writers;

    @Autowired
    CreateDraft createDraft;

    @Autowired
    EditDraft editDraft;

    @Autowired
    Drafts drafts;

    @Autowired
    MediaLibrary media;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    WritersFixture.School school;

    @BeforeEach
    void enrol() {
        school = writers.twoUnits();
    }

    @Test
    void snapshotHoldsContentTargetsAndContributors() {
        Medium picture = media.keep(Pictures.plain("png", 90, 60), school.colleague());
        DraftContent content = article("<p>正文<img src=\"media:" + picture.id() + "\"></p>");
        createDraft.create(writers.user(school.colleague()), school.unit(), input(content));
        WorkingDraft draft = created(content);
        Revision made = drafts.freeze(draft.head().id(), school.editor());
        Revision read = drafts.revision(draft.head().id(), 1).orElseThrow();
        assertThat(read).usingRecursiveComparison().ignoringFields("createdAt").isEqualTo(made);
        assertThat(read.contributors()).containsExactlyInAnyOrder(school.editor(), school.colleague());
        assertThat(read.targets()).containsExactlyInAnyOrder(school.wechat(), school.weibo());
        assertThat(read.content().coverMediaId()).isEqualTo(picture.id().toString());
        assertThat(drafts.find(draft.head().id()).orElseThrow().state()).isEqualTo(DraftState.SCREENING);
    }

    @Test
    void articleWithoutAnyPictureGetsTheStandardCover() {
        WorkingDraft draft = created(article("<p>正文</p>"));
        Revision revision = drafts.freeze(draft.head().id(), school.editor());
        String cover = revision.content().coverMediaId();
        assertThat(cover).isNotNull();
        assertThat(media.find(List.of(cover))).hasSize(1);
        assertThat(revision.contributors()).containsExactly(school.editor());
    }

    @Test
    void picturePostIsSignedAsItIsShownAndItsWorkingCopyStaysAsItWasWritten() {
        Medium first = media.keep(Pictures.plain("png", 90, 60), school.editor());
        Medium beside = media.keep(Pictures.plain("png", 40, 40), school.colleague());
        String written = "<p>迎新<b>第一天</b><img src=\"media:" + first.id() + "\"></p><p>第二天</p>";
        DraftContent content = new DraftContent(
                "开学",
                null,
                null,
                written,
                beside.id().toString(),
                null,
                new WechatPart(WechatPart.Kind.PICTURES, WechatPart.Comments.CLOSED, CoverCrop.PLATFORM),
                new WeiboPart("开学", List.of(), null),
                Rights.OWN_WORK,
                false);
        DraftContent earlier = article("<p>正文<img src=\"media:" + beside.id() + "\"></p>");
        createDraft.create(writers.user(school.colleague()), school.unit(), input(earlier));
        WorkingDraft draft = created(content);
        Revision made = drafts.freeze(draft.head().id(), school.editor());
        DraftContent signed = drafts.revision(made.id()).orElseThrow().content();
        assertThat(signed.bodyHtml())
                .isEqualTo("<p><img src=\"media:" + first.id() + "\" alt=\"\"></p><p>迎新第一天</p><p>第二天</p>");
        assertThat(signed.coverMediaId()).isEqualTo(first.id().toString());
        assertThat(signed.wechat().kind()).isEqualTo(WechatPart.Kind.PICTURES);
        assertThat(made.contributors()).containsExactly(school.editor());
        assertThat(drafts.working(draft.head().id(), writers.user(school.editor()))
                        .orElseThrow()
                        .content()
                        .bodyHtml())
                .isEqualTo(written);
    }

    @Test
    void sameContentHasTheSameDigestInTheNextRevision() {
        WorkingDraft draft = created(article("<p>正文</p>"));
        DraftId id = draft.head().id();
        Revision first = drafts.freeze(id, school.editor());
        drafts.backToEditing(id);
        Revision second = drafts.freeze(id, school.editor());
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.digest()).isEqualTo(first.digest());
        drafts.backToEditing(id);
        WorkingDraft seen = drafts.working(id, writers.user(school.editor())).orElseThrow();
        DraftContent it = seen.content();
        DraftContent changed = new DraftContent(
                it.title(),
                it.author(),
                it.digest(),
                "<p>另文</p>",
                it.coverMediaId(),
                null,
                it.weibo(),
                it.rights(),
                false);
        editDraft.edit(writers.user(school.colleague()), id, seen.head().version(), input(changed));
        Revision third = drafts.freeze(id, school.editor());
        assertThat(third.digest()).isNotEqualTo(first.digest());
        assertThat(third.contributors()).containsExactlyInAnyOrder(school.editor(), school.colleague());
    }

    @Test
    void unfinishedDraftIsRefusedWithAllThatItLacksAndStaysAsItWas() {
        WorkingDraft draft = created(new DraftContent(
                "", null, null, "<p> </p>", null, null, null, new Rights(Rights.Kind.REPRINT, null, null), false));
        DraftHead before = drafts.find(draft.head().id()).orElseThrow();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> drafts.freeze(draft.head().id(), school.editor()))
                .satisfies(it -> assertThat(it.faults())
                        .extracting("field")
                        .containsExactly("title", "bodyHtml", "weibo.text", "rights.source", "rights.licence"));
        assertThat(drafts.find(draft.head().id()).orElseThrow()).isEqualTo(before);
        assertThat(drafts.revisions(draft.head().id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update revision set title = 'x' where id = :id",
                "delete from revision where id = :id",
                "delete from revision_target where revision_id = :id",
                "delete from revision_contributor where revision_id = :id",
                "update revision_contributor set person_id = gen_random_uuid() where revision_id = :id",
                "insert into revision_target (revision_id, account_id) values (:id, gen_random_uuid())",
                "insert into revision_contributor (revision_id, person_id) values (:id, gen_random_uuid())",
            })
    void databaseRefusesEveryChangeOfARevision(String sql) {
        Revision revision = drafts.freeze(created(article("<p>正文</p>")).head().id(), school.editor());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> jdbc.sql(sql).param("id", revision.id().value()).update())
                .withMessageContaining("R7");
        assertThat(drafts.revision(revision.id()).orElseThrow().targets()).hasSize(2);
    }

    @Test
    void ofEditorsAtOneVersionExactlyOneWins() throws Exception {
        WorkingDraft draft = created(article("<p>正文</p>"));
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> results = IntStream.range(0, 4)
                .mapToObj(i -> pool.submit(edit(draft, together, "第 " + i + " 稿")))
                .toList();
        together.countDown();
        int won = 0;
        for (Future<Boolean> result : results) if (result.get()) won++;
        pool.shutdown();
        assertThat(won).isEqualTo(1);
        assertThat(drafts.find(draft.head().id()).orElseThrow().version())
                .isEqualTo(draft.head().version() + 1);
    }

    private Callable<Boolean> edit(WorkingDraft draft, CountDownLatch together, String title) {
        return () -> {
            together.await();
            try {
                DraftContent content = titled(title, "<p>正文</p>");
                editDraft.edit(
                        writers.user(school.editor()),
                        draft.head().id(),
                        draft.head().version(),
                        input(content));
                return true;
            } catch (StaleVersion e) {
                return false;
            }
        };
    }

    @Test
    void nothingIsKeptOfATransactionThatFails() {
        WorkingDraft draft = created(article("<p>正文</p>"));
        transaction.executeWithoutResult(status -> {
            drafts.freeze(draft.head().id(), school.editor());
            status.setRollbackOnly();
        });
        assertThat(drafts.revisions(draft.head().id())).isEmpty();
        assertThat(drafts.find(draft.head().id()).orElseThrow().state()).isEqualTo(DraftState.EDITING);
        assertThat(drafts.revision(new RevisionId(UUID.randomUUID()))).isEmpty();
    }

    private WorkingDraft created(DraftContent content) {
        return createDraft.create(writers.user(school.editor()), school.unit(), input(content));
    }

    private DraftInput input(DraftContent content) {
        return new DraftInput(content, List.of(school.wechat(), school.weibo()), null, false);
    }

    private static DraftContent article(String html) {
        return titled("开学通知", html);
    }

    private static DraftContent titled(String title, String html) {
        return new DraftContent(
                title, "宣传部", null, html, null, null, new WeiboPart("开学了", List.of(), null), Rights.OWN_WORK, false);
    }
}
