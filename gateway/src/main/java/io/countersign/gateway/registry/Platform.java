package io.countersign.gateway.registry;

/** Platforms of the glossary (2.2); only the first two can be connected, the rest are registered only (R13). */
public enum Platform {
    WECHAT_OA,
    WEIBO,
    YIXIN,
    MOBILE_NEWSPAPER,
    QQ_GROUP,
    OTHER;

    public boolean connectable() {
        return this == WECHAT_OA || this == WEIBO;
    }
}
