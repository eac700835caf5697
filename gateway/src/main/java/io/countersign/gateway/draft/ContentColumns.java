package io.countersign.gateway.draft;

import io.countersign.rules.content.CoverCrop;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.content.WeiboForm;
import io.countersign.rules.content.WeiboPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns in which drafts and revisions keep their content. */
record ContentColumns(
        String title,
        @Nullable String author,
        @Nullable String digest,
        String bodyHtml,
        @Nullable String coverMediaId,
        @Nullable String sourceUrl,
        WechatPart.Kind wechatKind,
        WechatPart.Comments wechatComments,
        CoverCrop wechatCoverCrop,
        @Nullable String weiboText,
        List<String> weiboMedia,
        @Nullable String weiboLinkUrl,
        WeiboForm weiboForm,
        Rights.Kind rightsKind,
        @Nullable String rightsSource,
        @Nullable String rightsLicence,
        boolean aiGenerated) {

    static ContentColumns of(DraftContent content) {
        WeiboPart weibo = content.weibo();
        return new ContentColumns(
                content.title(),
                content.author(),
                content.digest(),
                content.bodyHtml(),
                content.coverMediaId(),
                content.sourceUrl(),
                content.wechat().kind(),
                content.wechat().comments(),
                content.wechat().coverCrop(),
                weibo == null ? null : weibo.text(),
                weibo == null ? List.of() : weibo.mediaIds(),
                weibo == null ? null : weibo.linkUrl(),
                weibo == null ? WeiboForm.POST : weibo.form(),
                content.rights().kind(),
                content.rights().source(),
                content.rights().licence(),
                content.aiGenerated());
    }

    DraftContent content() {
        return new DraftContent(
                title,
                author,
                digest,
                bodyHtml,
                coverMediaId,
                sourceUrl,
                new WechatPart(wechatKind, wechatComments, wechatCoverCrop),
                weiboText == null ? null : new WeiboPart(weiboText, weiboMedia, weiboLinkUrl, weiboForm),
                new Rights(rightsKind, rightsSource, rightsLicence),
                aiGenerated);
    }
}
