package io.countersign.connectors;

/** A password of an app or a token; it never prints itself and serialises to nothing. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        if (value.isBlank()) throw new IllegalArgumentException("a secret is not blank");
        this.value = value;
    }

    /** The plain value, for the platform's ears only. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
