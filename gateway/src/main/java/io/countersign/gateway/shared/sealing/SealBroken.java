package io.countersign.gateway.shared.sealing;

import org.jspecify.annotations.Nullable;

/** What was sealed can not be opened with the key that the gateway was given, or for this purpose. */
public final class SealBroken extends RuntimeException {

    SealBroken(String message) {
        this(message, null);
    }

    SealBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
