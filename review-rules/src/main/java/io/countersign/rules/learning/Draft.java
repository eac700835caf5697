package io.countersign.rules.learning;

import io.countersign.rules.screening.ScreeningInput;

/**
 * A text as long as an article, put together from short ones.
 *
 * @param source of all its pieces, or {@code mixed}
 * @param adStart where the one advertisement in it begins; there is none where start and end are the same
 */
record Draft(String text, String source, int adStart, int adEnd) {

    boolean hasAd() {
        return adEnd > adStart;
    }

    boolean adOverlaps(int start, int end) {
        return start < adEnd && adStart < end;
    }

    /** A part of it alone. */
    ScreeningInput cut(int start, int end) {
        return ScreeningInput.ofText(text.substring(start, end));
    }

    ScreeningInput input() {
        return ScreeningInput.ofText(text);
    }
}
