package io.countersign.connectors.wechat;

/** A pushed message that is not what the platform sends. */
final class UnreadablePush extends Exception {

    private final String message;

    UnreadablePush(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
