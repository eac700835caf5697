package io.countersign.rules.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The pictures of an HTML body in reading order.
 *
 * @param mediaIds pictures of the media library; one used twice is named twice
 * @param outside addresses that are not the library's, as they were written
 */
public record BodyPictures(List<String> mediaIds, List<String> outside) {

    private static final Pattern LIBRARY = Pattern.compile("media:([0-9A-Za-z-]{1,64})");

    public BodyPictures {
        mediaIds = List.copyOf(mediaIds);
        outside = List.copyOf(outside);
    }

    public static BodyPictures in(String html) {
        List<String> mediaIds = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (Element image : Jsoup.parseBodyFragment(html).getElementsByTag("img")) {
            String address = image.attr("src").strip();
            Matcher library = LIBRARY.matcher(address);
            if (library.matches()) mediaIds.add(library.group(1));
            else outside.add(address);
        }
        return new BodyPictures(mediaIds, outside);
    }

    static boolean isLibraryAddress(String address) {
        return LIBRARY.matcher(address).matches();
    }

    /** The media id in a library address. */
    static String mediaId(String address) {
        return address.substring("media:".length());
    }
}
