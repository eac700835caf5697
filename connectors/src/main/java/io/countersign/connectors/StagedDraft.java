package io.countersign.connectors;

import java.util.Map;

/**
 * What staging left on the platform.
 *
 * @param stagedId the platform's id of the draft
 * @param hashByUrl SHA-256 of the original by the address (or picture key) that the platform gave it, cover included
 */
public record StagedDraft(String stagedId, Map<String, String> hashByUrl) {}
