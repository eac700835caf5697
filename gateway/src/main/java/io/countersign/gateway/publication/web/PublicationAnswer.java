package io.countersign.gateway.publication.web;

import io.countersign.gateway.publication.PublicationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publication in the HTTP API.
 *
 * @param attempts publishing calls made, whatever became of them
 * @param verification {@code PENDING}, {@code VERIFIED} or {@code DRIFTED}; null before readers see it
 */
record PublicationAnswer(
        String id,
        String draftId,
        String accountId,
        PublicationState state,
        @Nullable String platformPostId,
        @Nullable String url,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant publishedAt,
        @Nullable String verification) {

    static PublicationAnswer of(PublicationRow it) {
        return new PublicationAnswer(
                it.id().toString(),
                it.draft().toString(),
                it.account().toString(),
                it.state(),
                it.platformPostId(),
                it.url(),
                it.attempts(),
                error(it),
                it.publishedAt(),
                verification(it.state()));
    }

    private static @Nullable String error(PublicationRow it) {
        if (it.errorCode() == null) return null;
        return it.errorWords() == null ? it.errorCode() : it.errorCode() + ": " + it.errorWords();
    }

    private static @Nullable String verification(PublicationState state) {
        return switch (state) {
            case PUBLISHED -> "PENDING";
            case VERIFIED, MATCHED -> "VERIFIED";
            case DRIFTED, MISMATCHED -> "DRIFTED";
            case READY,
                    SENDING,
                    STAGED,
                    PUBLISHING,
                    FAILED,
                    OUTCOME_UNKNOWN,
                    HELD,
                    HANDED_OVER,
                    WITHDRAWING,
                    WITHDRAWN,
                    CORRECTED -> null;
        };
    }
}
