package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.PersonId;

/**
 * A picture of the media library.
 *
 * @param sha256 hex digest of its bytes, its identity in fingerprints
 * @param contentType real type, told by the bytes: {@code image/jpeg}, {@code image/png} or {@code image/gif}
 */
public record Medium(
        MediaId id, String sha256, String contentType, int width, int height, long bytes, PersonId uploadedBy) {}
