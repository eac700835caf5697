package io.countersign.connectors.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The call failed before the connection stood: not a byte of the request has left this machine. */
public final class NeverSent extends IOException {

    NeverSent(IOException cause) {
        super(cause.toString(), cause);
    }

    /** Whether the failure, or one of its causes, is of this kind. */
    public static boolean in(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof NeverSent) return true;
        }
        return false;
    }
}
