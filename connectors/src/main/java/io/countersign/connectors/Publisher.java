package io.countersign.connectors;

/**
 * The one call that readers see. It sends at most one request and never repeats it (R9).
 *
 * @param <P> what is published: a {@link StagedDraft} or a {@link MicroPost}
 */
public interface Publisher<P> {

    /** Publishes once; every fault is part of the outcome, nothing is thrown. */
    PublishOutcome publish(P prepared);
}
