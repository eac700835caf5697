package io.countersign.gateway.publication.vault;

import io.countersign.connectors.Secret;
import java.util.Map;
import java.util.TreeMap;

/** What an account needs to speak to its platform, by name; its text form tells the names only. */
public final class Credentials {

    private final Map<String, String> values;

    public Credentials(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** A value that may be shown, such as an app id. */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) throw new IllegalStateException("the credentials hold no " + name);
        return value;
    }

    public Secret secret(String name) {
        return new Secret(text(name));
    }

    Map<String, String> values() {
        return values;
    }

    @Override
    public String toString() {
        return "Credentials" + new TreeMap<>(values).keySet();
    }
}
