package io.countersign.connectors;

import org.jspecify.annotations.Nullable;

/**
 * What an article is set to beside its text.
 *
 * @param comments whether readers may comment
 * @param followersOnly whether only followers may
 * @param wideCrop part of the cover for the wide shape, {@code X1_Y1_X2_Y2} in fractions; null where it is not told
 * @param squareCrop likewise for the square
 */
public record ArticleSettings(
        boolean comments,
        boolean followersOnly,
        @Nullable String wideCrop,
        @Nullable String squareCrop) {

    /** No comments; the platform crops the cover. */
    public static final ArticleSettings PLAIN = new ArticleSettings(false, false, null, null);
}
