package io.countersign.gateway.publication.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.FixedBudget;
import io.countersign.connectors.Secret;
import io.countersign.connectors.SeenPost;
import io.countersign.connectors.http.ApiBase;
import io.countersign.connectors.weibo.WeiboConnector;
import io.countersign.connectors.weibo.WeiboSettings;
import io.countersign.gateway.registry.PostingGrant;
import io.countersign.rules.content.Difference;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WeiboForm;
import io.countersign.rules.content.WeiboPart;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether a post that an account shows is the piece, and where it differs. */
class WeiboChannelTests {

    private static final Instant RELEASED = Instant.parse("2026-11-29T02:00:00Z");
    private static final String MARKER = "/w/4f0c8a31be";
    private static final String TEXT = "报到现场 https://news.example.com/1";
    private static final String ARTICLE = "https://weibo.com/ttarticle/p/show?id=2309404";

    private final WeiboChannel channel = new WeiboChannel(connector(), new WeiboLink("w.qinglan.edu.cn"));

    private final SignedPiece pictures = piece(new WeiboPart(TEXT, List.of("1", "2"), null));
    private final SignedPiece article = piece(new WeiboPart("新生报到", List.of(), null, WeiboForm.ARTICLE));

    @Test
    void markIsProofWhateverBecameOfTheText() {
        assertThat(channel.isOf(post("报到现场……", null, MARKER, 2), pictures)).isTrue();
        assertThat(channel.isOf(post(TEXT, null, "/w/0000000000", 2), pictures)).isFalse();
        assertThat(channel.differences(post("报到现场……", null, MARKER, 2), pictures, Map.of()))
                .extracting(Difference::part)
                .containsExactly(Difference.Part.POST_TEXT);
    }

    @Test
    void withoutAMarkTheTextTellsWithALinkThatThePieceMayCarry() {
        assertThat(channel.isOf(post(TEXT, null, null, 2), pictures)).isTrue();
        assertThat(channel.isOf(post(TEXT, "https://news.example.com/1", null, 2), pictures))
                .isTrue();
        assertThat(channel.isOf(post(TEXT, "https://w.qinglan.edu.cn" + MARKER, null, 2), pictures))
                .isTrue();
        assertThat(channel.isOf(post(TEXT, "https://w.qinglan.edu.cn/w/0000000000", null, 2), pictures))
                .isFalse();
    }

    @Test
    void numberOfPicturesIsComparedWhereItIsTold() {
        assertThat(channel.differences(post(TEXT, null, MARKER, 1), pictures, Map.of()))
                .containsExactly(new Difference(Difference.Part.PICTURE_COUNT, "2", "1"));
        assertThat(channel.differences(post(TEXT, null, MARKER, null), pictures, Map.of()))
                .isEmpty();
        assertThat(channel.differences(post("新生报到", ARTICLE, null, 1), article, Map.of()))
                .as("an article's card")
                .isEmpty();
    }

    @Test
    void articleIsKnownByTheTextThatCarriesIt() {
        assertThat(channel.isOf(post("新生报到", ARTICLE, null, 0), article)).isTrue();
        assertThat(channel.isOf(post("新生报到", ARTICLE, null, 0), pictures)).isFalse();
        assertThat(channel.isOf(post("新生报到", "https://elsewhere.example.com/ttarticle/", null, 0), article))
                .isFalse();
    }

    private static SeenPost post(String text, @Nullable String link, @Nullable String mark, @Nullable Integer count) {
        return new SeenPost("1", null, null, text, link, RELEASED.plusSeconds(5), null, mark, count);
    }

    private static SignedPiece piece(WeiboPart part) {
        DraftContent content =
                new DraftContent("报到须知", null, null, "<p>报到</p>", null, null, part, Rights.OWN_WORK, false);
        return new SignedPiece(
                content,
                Map.of(),
                id -> {
                    throw new AssertionError("no picture is read to recognise a post");
                },
                null,
                MARKER,
                PostingGrant.ARTICLES,
                RELEASED);
    }

    private static WeiboConnector connector() {
        ApiBase nowhere = new ApiBase(URI.create("http://127.0.0.1:1"));
        WeiboSettings settings =
                WeiboSettings.of(new Secret("2.00x"), "56", "1", "w.qinglan.edu.cn", "211.156.0.1", nowhere);
        return new WeiboConnector(settings, new FixedBudget(false), Clock.systemUTC());
    }
}
