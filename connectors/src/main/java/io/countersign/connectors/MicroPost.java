package io.countersign.connectors;

import org.jspecify.annotations.Nullable;

/**
 * A short post.
 *
 * @param text the text without the link
 * @param link address inside the school's safe domain; unique per publication, so that the post is found again by it
 * @param picture the one picture that the platform takes
 */
public record MicroPost(String text, String link, @Nullable Picture picture) {}
