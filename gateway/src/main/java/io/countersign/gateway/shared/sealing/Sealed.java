package io.countersign.gateway.shared.sealing;

/** What is stored of something sealed. */
@SuppressWarnings("ArrayRecordComponent") // carried from the cipher to the table and back, never compared
public record Sealed(String keyId, byte[] nonce, byte[] ciphertext) {}
