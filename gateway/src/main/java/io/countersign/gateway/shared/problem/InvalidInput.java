package io.countersign.gateway.shared.problem;

import java.util.List;

/** The input itself is wrong; each fault names its field. */
@SuppressWarnings("serial") // never serialised
public final class InvalidInput extends RuntimeException {

    private final List<FieldFault> faults;

    public InvalidInput(List<FieldFault> faults) {
        super("invalid input: " + faults);
        this.faults = List.copyOf(faults);
    }

    public InvalidInput(String field, String code, Object... facts) {
        this(List.of(FieldFault.of(field, code, facts)));
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
