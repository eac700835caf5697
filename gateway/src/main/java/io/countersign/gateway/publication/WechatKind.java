package io.countersign.gateway.publication;

/** Kind of an official account (订阅号、服务号), on which the quota of mass sends depends (WeChat guide 6.1). */
public enum WechatKind {
    /** One mass send a day. */
    SUBSCRIPTION(1),
    /** Four mass sends a month. */
    SERVICE(4);

    private final int massSends;

    WechatKind(int massSends) {
        this.massSends = massSends;
    }

    /** Mass sends in a period of the quota. */
    int massSends() {
        return massSends;
    }
}
