package io.countersign.gateway.lexicon;

import io.countersign.rules.screening.ScreeningInput;
import java.time.Instant;
import java.util.UUID;

/**
 * A text of the past.
 *
 * @param link where it can be read, inside the gateway
 */
public record ArchivedPiece(UUID id, Instant at, PieceKind kind, String title, String link, ScreeningInput input) {}
