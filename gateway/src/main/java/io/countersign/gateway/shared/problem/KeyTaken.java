package io.countersign.gateway.shared.problem;

/** An {@code Idempotency-Key} belongs to another request, or to a first call that is still running. */
public final class KeyTaken extends RuntimeException {

    private final boolean running;

    public KeyTaken(boolean running) {
        super(running ? "the first call with this key still runs" : "the key was used for another request");
        this.running = running;
    }

    public boolean running() {
        return running;
    }
}
