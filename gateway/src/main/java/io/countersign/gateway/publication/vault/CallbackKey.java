package io.countersign.gateway.publication.vault;

import io.countersign.connectors.Secret;

/** What signs and encrypts the messages that a platform pushes to one account's callback address. */
public record CallbackKey(Secret token, Secret aesKey) {}
