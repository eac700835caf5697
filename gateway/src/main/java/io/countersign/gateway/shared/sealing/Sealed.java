package io.countersign.gateway.publication.vault;

/** What the vault stores of a secret. */
@SuppressWarnings("ArrayRecordComponent") // carried from the cipher to the table and back, never compared
record Sealed(String keyId, byte[] nonce, byte[] ciphertext) {}
