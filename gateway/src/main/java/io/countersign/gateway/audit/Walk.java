package io.countersign.gateway.audit;

import org.jspecify.annotations.Nullable;

/** Goes along the chain entry by entry and remembers the first that does not hold. */
final class Walk {

    private long entries;
    private long last;
    private String lastHash = AuditEntry.GENESIS;
    private @Nullable Long firstBroken;

    void step(AuditEntry entry) {
        entries++;
        long expected = last + 1;
        if (entry.seq() != expected) broken(expected);
        else if (!entry.previousHash().equals(lastHash) || !entry.isSound()) broken(entry.seq());
        last = entry.seq();
        lastHash = entry.hash();
    }

    /** The head must be the last entry: otherwise the newest ones were cut off, or were added behind the head. */
    ChainState end(long headSeq, String headHash) {
        if (headSeq != last) broken(Math.min(headSeq, last) + 1);
        else if (!headHash.equals(lastHash)) broken(last);
        return new ChainState(entries, headHash, firstBroken == null, firstBroken);
    }

    private void broken(long seq) {
        if (firstBroken == null) firstBroken = seq;
    }
}
