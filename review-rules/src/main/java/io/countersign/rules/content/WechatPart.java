package io.countersign.rules.content;

/** How the article is set on WeChat beside its text: who may comment and which part of the cover is shown. */
public record WechatPart(Comments comments, CoverCrop coverCrop) {

    /** Closed comments, and the platform crops the cover: what holds where nobody chose otherwise. */
    public static final WechatPart STANDARD = new WechatPart(Comments.CLOSED, CoverCrop.PLATFORM);

    /** Who may comment on the article. */
    public enum Comments {
        CLOSED,
        EVERYBODY,
        FOLLOWERS
    }
}
