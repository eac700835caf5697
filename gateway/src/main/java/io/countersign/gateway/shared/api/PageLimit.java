package io.countersign.gateway.shared.api;

import io.countersign.gateway.shared.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** How many rows a list may answer at once. */
public final class PageLimit {

    public static final int STANDARD = 50;
    public static final int MOST = 200;

    private PageLimit() {}

    /** The limit asked for, or the standard one. */
    public static int of(@Nullable Integer asked) {
        if (asked == null) return STANDARD;
        if (asked < 1 || asked > MOST) throw new InvalidInput("limit", "range", 1, MOST);
        return asked;
    }
}
