package io.countersign.gateway.insight;

import io.countersign.gateway.access.CurrentUser;
import java.util.List;

/** Knows one kind of thing that may wait for somebody. */
interface TaskSource {

    List<Task> of(CurrentUser user);
}
