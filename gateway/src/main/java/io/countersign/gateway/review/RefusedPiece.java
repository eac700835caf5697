package io.countersign.gateway.review;

import io.countersign.rules.content.DraftContent;

/** What the machine check refused, as it was submitted, and what the check said. */
public record RefusedPiece(DraftContent content, ScreeningRun run) {}
