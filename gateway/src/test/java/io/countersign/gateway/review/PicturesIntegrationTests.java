package io.countersign.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.MediaId;
import io.countersign.gateway.draft.MediaLibrary;
import io.countersign.gateway.draft.Pictures;
import io.countersign.gateway.review.ReviewFixture.College;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.screening.ScreeningHit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatewayTest
@Import(ReviewFixture.class)
class PicturesIntegrationTests {

    @Autowired
    ReviewFixture fixture;

    @Autowired
    MediaLibrary media;

    @Autowired
    JdbcClient jdbc;

    private College college;

    @BeforeEach
    void newCollege() {
        college = fixture.college();
    }

    @Test
    void a9_aCollectionCodeInAPictureStopsTheSubmission() {
        var picture = uploaded("wxp://f2f0" + UUID.randomUUID());
        var draft = draftWith(picture);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> fixture.submit(college, draft))
                .satisfies(refused -> assertThat(refused.findings()).anySatisfy(finding -> {
                    var hit = (ScreeningHit) finding;
                    assertThat(hit.ruleId()).isEqualTo("CODE-COLLECTION");
                    assertThat(hit.field()).isEqualTo("media:" + picture);
                }));
    }

    @Test
    void a9_aPersonsCodeAsksForAReason() {
        var code = "https://u.wechat.com/M" + UUID.randomUUID();

        var submission = fixture.submit(college, draftWith(uploaded(code)));

        assertThat(submission.screening().findings()).singleElement().satisfies(hit -> {
            assertThat(hit.ruleId()).isEqualTo("CODE-PERSON");
            assertThat(hit.matched()).isEqualTo(code);
        });
    }

    @Test
    void aPlainPictureIsNoFinding() {
        var picture = media.keep(Pictures.plain("jpeg", 301, 207), college.editor());

        var submission = fixture.submit(college, draftWith(picture.id()));

        assertThat(submission.screening().findings()).isEmpty();
    }

    @Test
    void anUploadIsReadWithoutAnybodyAsking() {
        var picture = uploaded("https://weixin.qq.com/g/" + UUID.randomUUID());

        await().untilAsserted(() -> assertThat(jdbc.sql("""
                                select reading ->> 'codes' from picture_reading
                                join medium using (sha256) where medium.id = :id
                                """)
                        .param("id", picture.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("https://weixin.qq.com/g/"));
    }

    private MediaId uploaded(String code) {
        return media.keep(Pictures.withCode(code), college.editor()).id();
    }

    private DraftId draftWith(MediaId picture) {
        var content =
                ReviewFixture.content("图书馆延长开放时间", "<p>考试周图书馆延长开放至二十三点。</p><p><img src=\"media:" + picture + "\"></p>");
        return fixture.draft(college, content, null, false);
    }
}
