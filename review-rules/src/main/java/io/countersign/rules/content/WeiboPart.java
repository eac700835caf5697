package io.countersign.rules.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Weibo form of a draft.
 *
 * @param text the text without the link
 * @param mediaIds pictures of the media library, in their order
 * @param linkUrl link inside the safe domain; null lets the gateway put its own
 * @param form whether the text stands alone or carries the article
 */
public record WeiboPart(
        String text, List<String> mediaIds, @Nullable String linkUrl, WeiboForm form) {

    /** A short post. */
    public WeiboPart(String text, List<String> mediaIds, @Nullable String linkUrl) {
        this(text, mediaIds, linkUrl, WeiboForm.POST);
    }

    public WeiboPart {
        mediaIds = List.copyOf(mediaIds);
    }
}
