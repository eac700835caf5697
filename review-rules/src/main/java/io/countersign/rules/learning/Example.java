package io.countersign.rules.learning;

import io.countersign.rules.screening.ScreeningInput;

/**
 * A draft of which it is known whether it advertises.
 *
 * @param source where it comes from; what one source alone says is not believed
 */
public record Example(ScreeningInput input, boolean ad, String source) {

    /** The plain text, empty for an article. */
    String text() {
        String text = input.weiboText();
        return text == null ? "" : text;
    }
}
