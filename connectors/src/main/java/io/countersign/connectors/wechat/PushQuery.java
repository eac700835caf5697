package io.countersign.connectors.wechat;

/**
 * What the platform puts into the query of each request to a callback address; empty where it is missing.
 *
 * @param signature over token, timestamp and nonce
 * @param messageSignature over these and the encrypted message
 */
public record PushQuery(String signature, String timestamp, String nonce, String messageSignature) {}
