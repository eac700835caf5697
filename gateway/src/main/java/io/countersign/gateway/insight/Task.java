package io.countersign.gateway.insight;

import io.countersign.gateway.registry.Account;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the person who looks.
 *
 * @param accounts whose accounts it concerns
 * @param about why, in somebody's words; null where the kind says all
 * @param since since when it waits
 * @param due until when it has to be done, null where nothing ends by itself
 * @param link where it is done
 */
public record Task(
        TaskKind kind,
        String title,
        List<Account> accounts,
        @Nullable String about,
        Instant since,
        @Nullable Instant due,
        String link) {

    /** The oldest deadline first; what has none after that, by how long it has been waiting. */
    static final Comparator<Task> MOST_PRESSING = Comparator.<Task, Instant>comparing(
                    task -> task.due() == null ? Instant.MAX : task.due())
            .thenComparing(Task::since);

    public Task {
        accounts = List.copyOf(accounts);
    }
}
