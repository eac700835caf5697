package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftState;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.screening.ScreeningResult;

/**
 * What came of sending a draft into review.
 *
 * @param repeated whether it was in review already, as after a second tap
 */
public record Submission(
        int revision, ContentDigest digest, ScreeningResult screening, DraftState state, boolean repeated) {}
