package io.countersign.rules.signoff;

import java.util.UUID;

/** A person as the record names him or her. */
public record Signer(UUID person, String name, String post) {}
