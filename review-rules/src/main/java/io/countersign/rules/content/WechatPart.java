package io.countersign.rules.content;

/** What the piece becomes on WeChat, and how it is set there: who may comment and which part of the cover is shown. */
public record WechatPart(Kind kind, Comments comments, CoverCrop coverCrop) {

    /** An article with closed comments whose cover the platform crops: what holds where nobody chose otherwise. */
    public static final WechatPart STANDARD = new WechatPart(Kind.ARTICLE, Comments.CLOSED, CoverCrop.PLATFORM);

    /** An article that is set so. */
    public WechatPart(Comments comments, CoverCrop coverCrop) {
        this(Kind.ARTICLE, comments, coverCrop);
    }

    /** In which of its two forms the platform shows the piece. */
    public enum Kind {
        /** 图文消息: pictures and layout inside the text. */
        ARTICLE,
        /** 图片消息: pictures first, plain text below. */
        PICTURES
    }

    /** Who may comment on the piece. */
    public enum Comments {
        CLOSED,
        EVERYBODY,
        FOLLOWERS
    }
}
