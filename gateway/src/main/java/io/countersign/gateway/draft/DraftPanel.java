package io.countersign.gateway.draft;

import io.countersign.gateway.access.CurrentUser;
import java.util.Optional;

/** A part of the page about one draft that another module supplies: the address of a fragment, fetched into the page. */
public interface DraftPanel {

    /** The fragment's address, empty where there is nothing to show; the caller may see the draft. */
    Optional<String> path(DraftHead draft, CurrentUser user);
}
