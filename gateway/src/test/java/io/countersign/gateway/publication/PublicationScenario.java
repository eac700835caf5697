package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.SettableClock;
import io.countersign.gateway.draft.CreateDraft;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftInput;
import io.countersign.gateway.draft.MediaLibrary;
import io.countersign.gateway.draft.Medium;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.review.CastVote;
import io.countersign.gateway.review.SignOff;
import io.countersign.gateway.review.SubmitDraft;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WeiboPart;
import io.countersign.rules.signoff.Decision;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A gateway whose workers stand still, so that a test takes each step, between two fakes of the platforms. */
@GatewayTest
@Import(ConnectedSchool.class)
@TestPropertySource(
        properties = {
            "countersign.publication.workers=0",
            "countersign.activity.sweep=1000d",
            "management.prometheus.metrics.export.enabled=true"
        })
abstract class PublicationScenario {

    static final String SHARE = "/2/statuses/share.json";
    static final String TIMELINE = "/2/statuses/user_timeline.json";
    static final String SUBMIT = "/cgi-bin/freepublish/submit";
    static final String MASS_SEND = "/cgi-bin/message/mass/sendall";

    @Autowired
    ConnectedSchool school;

    @Autowired
    CreateDraft createDraft;

    @Autowired
    SubmitDraft submitDraft;

    @Autowired
    CastVote castVote;

    @Autowired
    MediaLibrary media;

    @Autowired
    PublicationWorker worker;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    ConnectedSchool.@Nullable Team enrolled;
    AccountId wechat = new AccountId(UUID.randomUUID());
    AccountId weibo = new AccountId(UUID.randomUUID());
    String appId = "";
    String uid = "";

    @DynamicPropertySource
    static void platforms(DynamicPropertyRegistry settings) {
        settings.add("countersign.wechat.api-base-url", Platforms.WECHAT_GATE::uri);
        settings.add("countersign.weibo.api-base-url", Platforms.WEIBO_GATE::uri);
        settings.add("countersign.weibo.app-key", () -> "1000000001");
        settings.add("countersign.weibo.app-secret", () -> "app-secret-of-the-school");
        settings.add("countersign.weibo.safe-domain", () -> Platforms.SAFE_DOMAIN);
        settings.add("countersign.weibo.real-ip", () -> "211.156.0.1");
    }

    @BeforeEach
    void connected() {
        Platforms.goBy(clock);
        Platforms.WEIBO.behaves();
        // What earlier tests left open is not this test's work.
        jdbc.sql("update publication_task set due_at = null, lease = null, leased_until = null")
                .update();
        ConnectedSchool.Team team = school.team();
        enrolled = team;
        wechat = new AccountId(UUID.randomUUID());
        weibo = new AccountId(UUID.randomUUID());
        appId = school.wechat(team, wechat);
        uid = school.weibo(team, weibo);
    }

    @AfterEach
    void now() {
        drive();
        clock.reset();
    }

    ConnectedSchool.Team team() {
        return Objects.requireNonNull(enrolled);
    }

    /** A draft that three people have signed. */
    DraftId signed(AccountId... targets) {
        return signed(null, targets);
    }

    DraftId signed(@Nullable Instant publishAt, AccountId... targets) {
        return signed(new DraftInput(content(), List.of(targets), publishAt, false));
    }

    DraftId signed(DraftInput input) {
        DraftId draft = createDraft
                .create(school.user(team().editor()), team().unit(), input)
                .head()
                .id();
        var submission = submitDraft.submit(draft, List.of(), school.user(team().editor()));
        for (PersonId signer : school.signers(team()))
            castVote.cast(
                    draft,
                    new SignOff(submission.revision(), submission.digest(), Decision.APPROVE, "", List.of()),
                    school.user(signer));
        await().untilAsserted(() -> assertThat(ordered(draft)).isTrue());
        return draft;
    }

    DraftContent content() {
        Medium picture = media.keep(picture(200), team().editor());
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return new DraftContent(
                "图书馆开放时间调整通知 " + unique,
                "图书馆",
                "自下周一起调整",
                "<p>各位同学，图书馆自下周一起每天八点开放。" + unique + "</p><p><img src=\"media:" + picture.id() + "\"></p><p>图书馆</p>",
                picture.id().toString(),
                null,
                new WeiboPart("图书馆自下周一起每天八点开放。" + unique, List.of(picture.id().toString()), null),
                Rights.OWN_WORK,
                false);
    }

    static byte[] picture(int width) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, 120, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** Lets the worker do whatever is due. */
    void drive() {
        boolean more = worker.workOnce();
        while (more) more = worker.workOnce();
    }

    void pass(Duration time) {
        clock.advance(time);
        drive();
    }

    PublicationId publication(DraftId draft, AccountId account) {
        return new PublicationId(
                jdbc.sql("select id from publication where draft_id = :draft and account_id = :account")
                        .param("draft", draft.value())
                        .param("account", account.value())
                        .query(UUID.class)
                        .single());
    }

    PublicationState state(DraftId draft, AccountId account) {
        return PublicationState.valueOf(column("state", publication(draft, account)));
    }

    String column(String name, PublicationId id) {
        return String.valueOf(jdbc.sql("select " + name + " from publication where id = :id")
                .param("id", id.value())
                .query()
                .singleValue());
    }

    /** States of the publishing calls, oldest first. */
    List<String> attempts(PublicationId id) {
        return jdbc.sql("select state from attempt where publication_id = :id order by number")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private boolean ordered(DraftId draft) {
        return jdbc.sql("select exists (select from scheduled_release where draft_id = :draft)")
                .param("draft", draft.value())
                .query(Boolean.class)
                .single();
    }
}
