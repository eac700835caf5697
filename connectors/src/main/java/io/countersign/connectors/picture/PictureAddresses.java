package io.countersign.connectors.picture;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where a platform keeps the pictures of a body. */
public final class PictureAddresses {

    private PictureAddresses() {}

    /**
     * The body with each picture at the address that the platform gave it.
     *
     * @param addressBySource the platform's address of what stands in {@code src}; others stay
     */
    public static String in(String html, Map<String, String> addressBySource) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        for (Element image : page.select("img[src]")) {
            String address = addressBySource.get(image.attr("src"));
            if (address != null) image.attr("src", address);
        }
        return page.body().html();
    }
}
