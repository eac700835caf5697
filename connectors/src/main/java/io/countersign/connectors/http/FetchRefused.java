package io.countersign.connectors.http;

/** Something at an address given by people was not fetched. */
public final class FetchRefused extends Exception {

    private final Reason reason;

    FetchRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        /** No https address on the usual port, or one with a name and password in it. */
        NOT_HTTPS,
        /** The name does not exist, or leads into a network that is not everybody's. */
        NOT_PUBLIC,
        TOO_LARGE,
        TOO_MANY_REDIRECTS,
        /** No answer in time, or none with status 200. */
        NO_ANSWER
    }
}
