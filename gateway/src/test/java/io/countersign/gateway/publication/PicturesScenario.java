package io.countersign.gateway.publication;

import static io.countersign.connectors.weibo.WeiboServer.POST_PICTURES;
import static io.countersign.connectors.weibo.WeiboServer.UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftInput;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WeiboPart;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** A Weibo account to which the platform has granted posts with many pictures, and the calls that they make. */
abstract class PicturesScenario extends PublicationScenario {

    AccountId granted = new AccountId(UUID.randomUUID());
    String grantedUid = "";
    private int uploads;
    private int posts;
    private int shares;

    @BeforeEach
    void granted() {
        granted = new AccountId(UUID.randomUUID());
        grantedUid = school.weiboWithPictures(team(), granted);
        uploads = Platforms.WEIBO.arrivals(UPLOAD);
        posts = Platforms.WEIBO.arrivals(POST_PICTURES);
        shares = Platforms.WEIBO.arrivals(SHARE);
    }

    void assertCalls(int uploaded, int posted) {
        assertThat(Platforms.WEIBO.arrivals(UPLOAD) - uploads).isEqualTo(uploaded);
        assertThat(Platforms.WEIBO.arrivals(POST_PICTURES) - posts).isEqualTo(posted);
        assertThat(Platforms.WEIBO.arrivals(SHARE) - shares).isZero();
    }

    DraftId signedWith(int pictures, AccountId... targets) {
        List<String> ids = IntStream.rangeClosed(1, pictures)
                .mapToObj(
                        i -> media.keep(picture(100 + i), team().editor()).id().toString())
                .toList();
        String unique = UUID.randomUUID().toString().substring(0, 8);
        WeiboPart post = new WeiboPart("#开学季# 报到现场 " + unique, ids, null);
        DraftContent content =
                new DraftContent("报到现场 " + unique, null, null, "", null, null, post, Rights.OWN_WORK, false);
        return signed(new DraftInput(content, List.of(targets), null, false));
    }
}
