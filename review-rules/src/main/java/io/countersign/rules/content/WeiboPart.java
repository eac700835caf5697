package io.countersign.rules.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Weibo form of a draft.
 *
 * @param text the text without the link
 * @param mediaIds pictures of the media library, in their order
 * @param linkUrl link inside the safe domain; null lets the gateway put its own
 */
public record WeiboPart(
        String text, List<String> mediaIds, @Nullable String linkUrl) {

    public WeiboPart {
        mediaIds = List.copyOf(mediaIds);
    }
}
