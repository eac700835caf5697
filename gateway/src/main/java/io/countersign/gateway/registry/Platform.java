package io.countersign.gateway.registry;

import org.jspecify.annotations.Nullable;

/** Platforms of the glossary (2.2); those without a form are registered only and never connected (R13). */
public enum Platform {
    WECHAT_OA(PieceForm.ARTICLE),
    WEIBO(PieceForm.POST),
    YIXIN(null),
    MOBILE_NEWSPAPER(null),
    QQ_GROUP(null),
    OTHER(null);

    private final @Nullable PieceForm form;

    Platform(@Nullable PieceForm form) {
        this.form = form;
    }

    public boolean connectable() {
        return form != null;
    }

    /** Whether it takes a piece in this form. */
    public boolean takes(PieceForm wanted) {
        return form == wanted;
    }
}
