package io.countersign.connectors;

/** A platform that answers later what became of a publication. */
public interface Pending {

    /** What became of the publication that {@link PublishOutcome.Pending} named; still pending is an answer. */
    PublishOutcome outcome(String handle);
}
