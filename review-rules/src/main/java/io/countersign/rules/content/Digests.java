package io.countersign.rules.content;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Computes the fingerprint over canonical content, every picture's hash and the targets (R7). */
public final class Digests {

    /** Part of every fingerprint; a change of the canonical form must change it. */
    public static final String CANONICAL_RULES = "countersign-content/1";

    /** The form of a piece with settings of its own on WeChat; fingerprints of all others stay what they are. */
    private static final String RULES_WITH_SETTINGS = "countersign-content/2";

    /** The form of a piece that is no article on WeChat. */
    private static final String RULES_WITH_KIND = "countersign-content/3";

    /** The form of a piece that goes to Weibo as an article, everything on WeChat included. */
    private static final String RULES_WITH_WEIBO_ARTICLE = "countersign-content/4";

    private Digests() {}

    /**
     * The fingerprint of this content for these targets.
     *
     * @param sha256ByMedia hash of each picture that the content uses, by media id
     * @param accountIds the targets
     */
    public static ContentDigest of(DraftContent content, Map<String, String> sha256ByMedia, Set<String> accountIds) {
        CanonicalWriter out = new CanonicalWriter();
        WechatPart wechat = content.wechat();
        boolean article = content.weibo() != null && content.weibo().form() == WeiboForm.ARTICLE;
        out.exact(article ? RULES_WITH_WEIBO_ARTICLE : rules(wechat));
        out.text(content.title()).text(content.author()).text(content.digest());
        new CanonicalBody(out, sha256ByMedia).write(content.bodyHtml());
        String cover = content.coverMediaId();
        out.text(cover == null ? null : hash(cover, sha256ByMedia));
        out.text(content.sourceUrl());
        weibo(out, content, sha256ByMedia);
        Rights rights = content.rights();
        out.exact(rights.kind().name()).text(rights.source()).text(rights.licence());
        out.exact(content.aiGenerated() ? "ai" : "no-ai");
        if (article || wechat.kind() != WechatPart.Kind.ARTICLE)
            out.exact(wechat.kind().name());
        if (article || !wechat.equals(WechatPart.STANDARD))
            out.exact(wechat.comments().name()).exact(wechat.coverCrop().name());
        out.all(new TreeSet<>(accountIds));
        return out.digest();
    }

    private static String rules(WechatPart wechat) {
        if (wechat.kind() != WechatPart.Kind.ARTICLE) return RULES_WITH_KIND;
        return wechat.equals(WechatPart.STANDARD) ? CANONICAL_RULES : RULES_WITH_SETTINGS;
    }

    private static void weibo(CanonicalWriter out, DraftContent content, Map<String, String> sha256ByMedia) {
        WeiboPart weibo = content.weibo();
        if (weibo == null) {
            out.exact("no-weibo");
            return;
        }
        out.exact("weibo").text(weibo.text());
        out.all(weibo.mediaIds().stream().map(id -> hash(id, sha256ByMedia)).toList());
        out.text(weibo.linkUrl());
    }

    static String hash(String mediaId, Map<String, String> sha256ByMedia) {
        String sha256 = sha256ByMedia.get(mediaId);
        if (sha256 == null) throw new IllegalArgumentException("no hash known of medium " + mediaId);
        return sha256;
    }
}
