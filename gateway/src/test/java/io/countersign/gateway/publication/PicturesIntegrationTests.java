package io.countersign.gateway.publication;

import static io.countersign.connectors.weibo.WeiboServer.POST_PICTURES;
import static io.countersign.connectors.weibo.WeiboServer.UPLOAD;
import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.Interference;
import io.countersign.connectors.Mishap;
import io.countersign.connectors.weibo.FollowerPost;
import io.countersign.gateway.draft.DraftId;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Weibo posts with up to nine pictures, on accounts to which the platform has granted them. */
class PicturesIntegrationTests extends PicturesScenario {

    @Autowired
    MockMvcTester mvc;

    @Test
    void ninePicturesAreSignedPublishedAndVerified() {
        DraftId draft = signedWith(9, granted);
        drive();
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, granted)).isEqualTo(PublicationState.VERIFIED);
        FollowerPost post = Platforms.WEIBO.followerView(grantedUid).get(0);
        assertThat(post.text()).startsWith("#开学季# 报到现场").doesNotContain("http");
        assertThat(Platforms.WEIBO.pictures(post))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> picture(100 + i))
                        .toList());
        assertCalls(9, 1);
    }

    @Test
    void answerThatIsLostIsLookedUpByTheMarkAndNotSentAgain() {
        Platforms.WEIBO.next(POST_PICTURES, Mishap.acceptsThenDropsTheConnection());
        DraftId draft = signedWith(3, granted);
        drive();
        assertThat(state(draft, granted)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        pass(Duration.ofSeconds(11));
        assertThat(state(draft, granted)).isEqualTo(PublicationState.VERIFIED);
        assertThat(attempts(publication(draft, granted))).containsExactly("PUBLISHED");
        assertThat(Platforms.WEIBO.followerView(grantedUid)).hasSize(1);
        assertCalls(3, 1);
    }

    @Test
    void uploadThatFailsIsRepeatedBeforeAnythingIsSent() {
        Platforms.WEIBO.next(UPLOAD, Mishap.html(502));
        DraftId draft = signedWith(2, granted);
        drive();
        assertThat(state(draft, granted)).isEqualTo(PublicationState.READY);
        assertThat(attempts(publication(draft, granted))).containsExactly("RESERVED");
        assertCalls(1, 0);
        pass(Duration.ofMinutes(1));
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, granted)).isEqualTo(PublicationState.VERIFIED);
        assertCalls(3, 1);
    }

    @Test
    void uploadsThatTakeLongerThanALeaseKeepIt() {
        List<Boolean> leased = new ArrayList<>();
        Platforms.WEIBO.interfere((account, path) -> {
            if (!account.equals(grantedUid)) return null;
            if (path.equals(UPLOAD)) clock.advance(Duration.ofMinutes(4));
            if (path.equals(POST_PICTURES) || path.equals(UPLOAD)) leased.add(leased());
            return null;
        });
        DraftId draft = signedWith(3, granted);
        drive();
        Platforms.WEIBO.interfere(Interference.none());
        pass(Duration.ofSeconds(3));
        assertThat(leased).containsExactly(true, true, true, true);
        assertThat(state(draft, granted)).isEqualTo(PublicationState.VERIFIED);
        assertCalls(3, 1);
    }

    private boolean leased() {
        return jdbc.sql("select leased_until > :now from publication_task where account_id = :account")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", granted.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void nothingIsUploadedWhileAnotherPieceIsLookedFor() {
        Platforms.WEIBO.next(POST_PICTURES, Mishap.html(500));
        signedWith(1, granted);
        drive();
        DraftId next = signedWith(2, granted);
        drive();
        assertThat(state(next, granted)).isEqualTo(PublicationState.READY);
        assertCalls(1, 1);
    }

    @Test
    void pictureThatIsMissingOnThePlatformIsADifference() {
        DraftId draft = signedWith(2, granted);
        drive();
        FollowerPost post = Platforms.WEIBO.followerView(grantedUid).get(0);
        Platforms.WEIBO.deleteByHand(post.id());
        Platforms.WEIBO.postByHand(grantedUid, post.text());
        jdbc.sql("update publication set platform_post_id = :id where account_id = :account")
                .param("id", Platforms.WEIBO.followerView(grantedUid).get(0).id())
                .param("account", granted.value())
                .update();
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, granted)).isEqualTo(PublicationState.DRIFTED);
        assertThat(mvc.get().uri("/publications/" + publication(draft, granted)).with(as(team().editor())))
                .bodyText()
                .contains("图片数量");
    }
}
