package io.countersign.connectors.picture;

import org.jspecify.annotations.Nullable;

/** A picture that cannot be brought into a form that the platform takes. */
public final class UnfitPicture extends Exception {

    private final String message;

    UnfitPicture(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
