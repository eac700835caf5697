package io.countersign.gateway.review;

import io.countersign.rules.Refusal;
import io.countersign.rules.signoff.ReviewStep;
import java.util.Optional;

/**
 * What a person may do with a submitted revision now.
 *
 * @param refusal why he or she cannot sign it; empty for one who can
 * @param step the step that the signature would be for; empty for one who reviews nothing of it
 */
public record Voter(Optional<Refusal> refusal, Optional<ReviewStep> step) {}
