package io.countersign.rules.signoff;

import io.countersign.rules.content.ContentDigest;
import java.util.UUID;

/** A vote that somebody is about to cast, with the revision and fingerprint that he or she had before the eyes. */
public record Ballot(UUID person, int revision, ContentDigest digest, Decision decision) {}
