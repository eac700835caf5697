package io.countersign.connectors;

/** A platform that pushes a staged draft to all followers, at most once per key (R9). */
public interface MassSender {

    /** Sends once; every fault is part of the outcome. A key that was used before brings the send that it stands for. */
    PublishOutcome massSend(StagedDraft prepared, String key);
}
