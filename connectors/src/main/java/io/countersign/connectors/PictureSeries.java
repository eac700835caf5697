package io.countersign.connectors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pictures with a plain text below, to be staged on a platform that has a draft box.
 *
 * @param text lines divided by line feeds
 * @param pictures in the order in which readers see them; the first is the cover
 */
public record PictureSeries(
        String title, @Nullable String author, String text, List<Picture> pictures, ArticleSettings settings) {

    public PictureSeries {
        pictures = List.copyOf(pictures);
    }
}
