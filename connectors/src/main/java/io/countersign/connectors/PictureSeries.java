package io.countersign.connectors;

import java.util.List;

/**
 * Pictures with a plain text below, to be staged on a platform that has a draft box.
 *
 * @param text lines divided by line feeds
 * @param pictures in the order in which readers see them; the first is the cover
 */
public record PictureSeries(String title, String text, List<Picture> pictures, ArticleSettings settings) {

    public PictureSeries {
        pictures = List.copyOf(pictures);
    }
}
