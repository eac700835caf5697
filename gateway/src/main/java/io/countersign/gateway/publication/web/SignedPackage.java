package io.countersign.gateway.publication.web;

import io.countersign.rules.content.BodyPictures;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.HtmlPolicy;
import io.countersign.rules.content.MarkedHtml;
import io.countersign.rules.content.PicturePost;
import io.countersign.rules.content.SafeHtml;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.content.WeiboPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was signed, as a person takes it to the platform.
 *
 * @param body the article as it is pasted, pictures at addresses of the gateway
 * @param text the text of a picture post, line by line
 * @param pictures ids of the pictures, in the order of the article
 * @param wechat how the article is set
 * @param weibo the Weibo text, null where there is none
 */
record SignedPackage(
        String title,
        @Nullable String author,
        @Nullable String digest,
        @Nullable String sourceUrl,
        SafeHtml body,
        String text,
        @Nullable String cover,
        List<String> pictures,
        WechatPart wechat,
        @Nullable WeiboPart weibo) {

    static SignedPackage of(DraftContent content) {
        return new SignedPackage(
                content.title(),
                content.author(),
                content.digest(),
                content.sourceUrl(),
                MarkedHtml.of(HtmlPolicy.clean(content.bodyHtml()), List.of(), "/media/"),
                PicturePost.of(content.bodyHtml()).text(),
                content.coverMediaId(),
                pictures(content),
                content.wechat(),
                content.weibo());
    }

    /** An article needs each picture once, a picture post as often as it shows it. */
    private static List<String> pictures(DraftContent content) {
        List<String> shown = BodyPictures.in(content.bodyHtml()).mediaIds();
        return content.wechat().kind() == WechatPart.Kind.PICTURES
                ? shown
                : shown.stream().distinct().toList();
    }
}
