package io.countersign.connectors.weibo;

/** The platform says no, in its own shape. */
final class WeiboFault extends RuntimeException {
    final int status;
    final int code;

    private WeiboFault(int status, int code, String text) {
        super(text);
        this.status = status;
        this.code = code;
    }

    static WeiboFault badRequest(int code, String text) {
        return new WeiboFault(400, code, text);
    }

    static WeiboFault forbidden(int code, String text) {
        return new WeiboFault(403, code, text);
    }
}
