package io.countersign.rules.content;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is signed: the article, its Weibo form, and what is declared about them.
 *
 * @param title headline; empty while unfinished
 * @param author shown author
 * @param digest summary under the headline (摘要), not the fingerprint
 * @param bodyHtml body whose pictures are {@code <img src="media:ID">}
 * @param coverMediaId cover picture
 * @param sourceUrl target of "read the original"
 * @param wechat what it becomes on WeChat and how it is set there
 * @param weibo Weibo form, null where there is none
 * @param rights declared source and licence (R12)
 * @param aiGenerated whether AI-generated content is declared (R12)
 */
public record DraftContent(
        String title,
        @Nullable String author,
        @Nullable String digest,
        String bodyHtml,
        @Nullable String coverMediaId,
        @Nullable String sourceUrl,
        WechatPart wechat,
        @Nullable WeiboPart weibo,
        Rights rights,
        boolean aiGenerated) {

    public static final DraftContent EMPTY =
            new DraftContent("", null, null, "", null, null, null, Rights.OWN_WORK, false);

    /** A piece whose article is set as the standard has it. */
    public DraftContent(
            String title,
            @Nullable String author,
            @Nullable String digest,
            String bodyHtml,
            @Nullable String coverMediaId,
            @Nullable String sourceUrl,
            @Nullable WeiboPart weibo,
            Rights rights,
            boolean aiGenerated) {
        this(title, author, digest, bodyHtml, coverMediaId, sourceUrl, WechatPart.STANDARD, weibo, rights, aiGenerated);
    }

    /** Every picture used: cover, body and Weibo, each once, in the order of first use. */
    public Set<String> mediaIds() {
        Set<String> ids = new LinkedHashSet<>();
        if (coverMediaId != null) ids.add(coverMediaId);
        ids.addAll(BodyPictures.in(bodyHtml).mediaIds());
        if (weibo != null) ids.addAll(weibo.mediaIds());
        return ids;
    }

    /**
     * The piece as it is shown to reviewers, signed and published: an article as it stands, a picture post brought down
     * to what it carries, so that nobody signs what no reader will see.
     */
    public DraftContent signed() {
        if (wechat.kind() == WechatPart.Kind.ARTICLE) return this;
        PicturePost post = PicturePost.of(bodyHtml);
        String cover =
                post.mediaIds().isEmpty() ? coverMediaId : post.mediaIds().get(0);
        return new DraftContent(
                title, author, digest, post.html(), cover, sourceUrl, wechat, weibo, rights, aiGenerated);
    }

    /** The same piece with another cover picture, or without one. */
    public DraftContent withCover(@Nullable String mediaId) {
        return new DraftContent(
                title, author, digest, bodyHtml, mediaId, sourceUrl, wechat, weibo, rights, aiGenerated);
    }

    /** The same piece with another link to the original, e.g. the one under which it is published. */
    public DraftContent withSourceUrl(@Nullable String url) {
        return new DraftContent(title, author, digest, bodyHtml, coverMediaId, url, wechat, weibo, rights, aiGenerated);
    }
}
