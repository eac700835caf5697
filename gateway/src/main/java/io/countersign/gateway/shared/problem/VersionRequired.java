package io.countersign.gateway.shared.problem;

/** An update came without the version that it is based on. */
public final class VersionRequired extends RuntimeException {

    public VersionRequired() {
        super("an update needs If-Match with the version seen");
    }
}
