package io.countersign.connectors;

/** Counts calls against a platform's quota, for all nodes together. */
public interface CallBudget {

    /** Takes one call of the account on the path out of the budget; false when reads have to wait. */
    boolean tryRead(String account, String path);

    /** Takes one publishing call; false when the platform's own limit is reached. */
    boolean tryPublish(String account, String path);

    /** The platform's own numbers, which correct the count. */
    void told(String account, String path, Quota quota);
}
