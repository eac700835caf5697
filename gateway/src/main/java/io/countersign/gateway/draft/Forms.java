package io.countersign.gateway.draft;

import io.countersign.gateway.registry.PieceForm;
import io.countersign.gateway.registry.Platform;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.content.WeiboForm;
import io.countersign.rules.content.WeiboPart;

/** In what form a platform gets a piece, where the piece itself may choose. */
public final class Forms {

    private Forms() {}

    /** Whether the platform's readers get pictures with a plain text below. */
    public static boolean isPicturePost(Platform platform, DraftContent content) {
        return platform.takes(PieceForm.ARTICLE) && content.wechat().kind() == WechatPart.Kind.PICTURES;
    }

    /** Whether readers get title, body and cover, and not the short text alone. */
    public static boolean isArticle(Platform platform, DraftContent content) {
        WeiboPart weibo = content.weibo();
        return platform.takes(PieceForm.ARTICLE)
                || (platform == Platform.WEIBO && weibo != null && weibo.form() == WeiboForm.ARTICLE);
    }
}
