package io.countersign.gateway.draft;

import io.countersign.gateway.access.CurrentUser;
import org.jspecify.annotations.Nullable;

/** A part of the answer about one draft that another module supplies, e.g. {@code signOffs} or {@code publications}. */
public interface DraftSection {

    /** The field's name in the answer. */
    String name();

    /** What stands there; the caller may see the draft. */
    @Nullable Object of(DraftId draft, CurrentUser user);
}
