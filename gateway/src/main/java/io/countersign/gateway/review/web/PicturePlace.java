package io.countersign.gateway.review.web;

import io.countersign.rules.content.BodyPictures;
import io.countersign.rules.content.DraftContent;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a picture stands in a piece.
 *
 * @param number counted from one
 */
record PicturePlace(Part part, int number) {

    /** The parts of a piece that hold pictures. */
    enum Part {
        COVER,
        BODY,
        WEIBO
    }

    private static final String MEDIUM = "media:";

    /** Empty where the finding is not about a picture. */
    static List<PicturePlace> of(String field, DraftContent content) {
        var places = new ArrayList<PicturePlace>();
        if (!field.startsWith(MEDIUM)) return places;
        var id = field.substring(MEDIUM.length());
        if (id.equals(content.coverMediaId())) places.add(new PicturePlace(Part.COVER, 1));
        add(places, Part.BODY, BodyPictures.in(content.bodyHtml()).mediaIds(), id);
        var weibo = content.weibo();
        if (weibo != null) add(places, Part.WEIBO, weibo.mediaIds(), id);
        return places;
    }

    private static void add(List<PicturePlace> places, Part part, List<String> pictures, String id) {
        int index = pictures.indexOf(id);
        if (index >= 0) places.add(new PicturePlace(part, index + 1));
    }
}
