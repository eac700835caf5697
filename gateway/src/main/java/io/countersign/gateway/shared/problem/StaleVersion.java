package io.countersign.gateway.shared.problem;

/** Somebody changed the thing after the version that the caller saw. */
public final class StaleVersion extends RuntimeException {

    private final long current;

    public StaleVersion(long current) {
        super("the current version is " + current);
        this.current = current;
    }

    public long current() {
        return current;
    }
}
