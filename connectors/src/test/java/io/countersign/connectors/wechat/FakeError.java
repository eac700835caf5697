package io.countersign.connectors.wechat;

/** An error code in the fake platform's answer. */
final class FakeError extends RuntimeException {
    private final int code;

    FakeError(int code, String words) {
        super(words);
        this.code = code;
    }

    int code() {
        return code;
    }
}
