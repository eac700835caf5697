package io.countersign.gateway.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.rules.content.CoverCrop;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WechatPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturePostCheckTests {

    private static final String PICTURE = "<img src=\"media:1\">";

    private static List<FieldFault> faults(String html, @Nullable String digest, @Nullable String sourceUrl) {
        WechatPart pictures = new WechatPart(WechatPart.Kind.PICTURES, WechatPart.Comments.CLOSED, CoverCrop.PLATFORM);
        List<FieldFault> faults = new ArrayList<>();
        PicturePostCheck.check(
                faults,
                new DraftContent("t", "作者", digest, html, null, sourceUrl, pictures, null, Rights.OWN_WORK, false));
        return faults;
    }

    @Test
    void picturesAndTextAreEnough() {
        assertThat(faults("<h1>字</h1>" + PICTURE.repeat(20), null, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>字</p>                                                         | draft.post.noPicture
            <p><img src="media:1"></p>                                        | draft.post.noText
            <p>见<a href="https://a.example/">此</a><img src="media:1"></p>   | draft.post.links
            <ul><li>一<img src="media:1"></li></ul>                           | draft.post.lists
            <table><tbody><tr><td>一<img src="media:1"></td></tr></tbody></table> | draft.post.tables
            """)
    void whatIsMissingOrLostIsNamed(String html, String code) {
        assertThat(faults(html, null, null)).containsExactly(FieldFault.of("bodyHtml", code));
    }

    @Test
    void morePicturesThanThePlatformTakesAreCounted() {
        assertThat(faults("<p>字</p>" + PICTURE.repeat(21), null, null))
                .containsExactly(FieldFault.of("bodyHtml", "draft.post.tooManyPictures", 20, 21));
    }

    @Test
    void summaryAndSourceAreNotCarried() {
        assertThat(faults("<p>字</p>" + PICTURE, "摘要", "https://a.example/"))
                .containsExactly(
                        FieldFault.of("digest", "draft.post.notCarried"),
                        FieldFault.of("sourceUrl", "draft.post.notCarried"));
    }
}
