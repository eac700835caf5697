package io.countersign.connectors;

/**
 * A picture as the media library holds it.
 *
 * @param sha256 hex digest of the original bytes, the picture's identity
 * @param contentType real type, {@code image/jpeg}, {@code image/png} or {@code image/gif}
 * @param bytes the original bytes; read-only by agreement
 */
@SuppressWarnings("ArrayRecordComponent") // identity is the digest; nobody compares records of this type
public record Picture(String sha256, String contentType, byte[] bytes) {}
