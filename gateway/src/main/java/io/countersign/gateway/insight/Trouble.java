package io.countersign.gateway.insight;

import io.countersign.gateway.registry.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong on an account, whoever has to act.
 *
 * @param state the constant whose word says what is wrong
 * @param title the piece it concerns, null where it concerns the account as a whole
 * @param days days without a post where silence is what is wrong
 * @param since since when, null where nobody noted it
 */
public record Trouble(
        Enum<?> state,
        Account account,
        @Nullable String title,
        @Nullable String about,
        @Nullable Integer days,
        @Nullable Instant since,
        String link) {}
