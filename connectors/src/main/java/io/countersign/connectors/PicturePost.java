package io.countersign.connectors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short post with pictures that its platform holds already.
 *
 * @param text the text without the link
 * @param link the author's link, null where there is none
 * @param pictureIds the platform's ids of the pictures, in their order
 * @param mark kept by the platform beside the post, unique per publication, so that the post is found again by it
 */
public record PicturePost(String text, @Nullable String link, List<String> pictureIds, String mark) {

    public PicturePost {
        pictureIds = List.copyOf(pictureIds);
    }
}
