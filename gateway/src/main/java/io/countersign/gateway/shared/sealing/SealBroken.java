package io.countersign.gateway.publication.vault;

import org.jspecify.annotations.Nullable;

/** Sealed credentials can not be opened with the key that the gateway was given. */
public final class VaultClosed extends RuntimeException {

    VaultClosed(String message) {
        this(message, null);
    }

    VaultClosed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
