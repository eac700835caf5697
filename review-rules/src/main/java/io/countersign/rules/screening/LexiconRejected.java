package io.countersign.rules.screening;

import java.util.List;

/** The files given do not make a lexicon; carries every fault found. */
public final class LexiconRejected extends RuntimeException {

    private final transient List<LexiconFault> faults;

    LexiconRejected(List<LexiconFault> faults) {
        super(faults.size() + " faults, first " + faults.get(0));
        this.faults = List.copyOf(faults);
    }

    public List<LexiconFault> faults() {
        return faults;
    }
}
