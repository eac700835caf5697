package io.countersign.gateway.shared.problem;

/** There is no such thing, or none that the caller may know of; the answer is the same for both. */
public final class NotFound extends RuntimeException {

    /** @param what kind and id of what was looked for, for the log */
    public NotFound(String what) {
        super("not found, or not visible to the caller: " + what);
    }
}
