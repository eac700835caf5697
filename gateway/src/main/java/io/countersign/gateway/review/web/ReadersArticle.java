package io.countersign.gateway.review.web;

import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.HtmlPolicy;
import io.countersign.rules.content.Mark;
import io.countersign.rules.content.MarkedHtml;
import io.countersign.rules.content.SafeHtml;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.content.WeiboForm;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece as its readers will see it, with the findings marked in place.
 *
 * @param author the shown author, empty for none
 * @param weibo the Weibo form, null where there is none
 */
record ReadersArticle(
        MarkedText title,
        String author,
        @Nullable String cover,
        MarkedText digest,
        SafeHtml body,
        MarkedText sourceUrl,
        WechatPart wechat,
        @Nullable Weibo weibo) {

    private static final String MEDIA = "/media/";

    /**
     * The Weibo form.
     *
     * @param carries whether it carries the article
     */
    record Weibo(MarkedText text, String link, List<String> pictures, boolean carries) {}

    static ReadersArticle of(DraftContent content, List<NumberedHit> hits) {
        return new ReadersArticle(
                text("title", content.title(), hits),
                Objects.requireNonNullElse(content.author(), ""),
                content.coverMediaId(),
                text("digest", content.digest(), hits),
                body(content.bodyHtml(), marks("bodyHtml", hits)),
                text("sourceUrl", content.sourceUrl(), hits),
                content.wechat(),
                weibo(content, hits));
    }

    /** Offsets hold for the source as it was submitted; should cleaning change it today, the places are not marked. */
    private static SafeHtml body(String html, List<Mark> marks) {
        var clean = HtmlPolicy.clean(html);
        return MarkedHtml.of(clean, clean.html().equals(html) ? marks : List.of(), MEDIA);
    }

    private static @Nullable Weibo weibo(DraftContent content, List<NumberedHit> hits) {
        var weibo = content.weibo();
        if (weibo == null) return null;
        return new Weibo(
                text("weibo.text", weibo.text(), hits),
                Objects.requireNonNullElse(weibo.linkUrl(), ""),
                weibo.mediaIds(),
                weibo.form() == WeiboForm.ARTICLE);
    }

    private static MarkedText text(String field, @Nullable String text, List<NumberedHit> hits) {
        return MarkedText.of(Objects.requireNonNullElse(text, ""), marks(field, hits));
    }

    private static List<Mark> marks(String field, List<NumberedHit> hits) {
        return hits.stream().filter(hit -> hit.in(field)).map(NumberedHit::mark).toList();
    }
}
