package io.countersign.connectors.wechat;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What happens to the HTML of a draft (guide, section 4.2), and what a reader sees of it. */
final class FakeHtml {
    private FakeHtml() {}

    /** Pictures that were not uploaded are dropped without a word; the others get the address that is given back. */
    static String stored(String html, Function<String, Optional<String>> uploaded) {
        Document page = parsed(html);
        page.select("script, style, iframe, form, input, button").remove();
        for (Element image : page.select("img")) {
            String sent = image.hasAttr("src") ? image.attr("src") : image.attr("data-src");
            String address = uploaded.apply(sent).orElse("");
            if (address.isEmpty()) {
                image.remove();
                continue;
            }
            image.removeAttr("src").attr("data-src", address);
            image.attr("data-type", address.replaceAll(".*wx_fmt=", ""))
                    .attr("data-ratio", "0.75")
                    .attr("data-w", "1080");
        }
        for (Element link : page.select("a[href]")) {
            if (!link.attr("href").matches("https?://mp\\.weixin\\.qq\\.com/.*")) link.removeAttr("href");
        }
        for (Element styled : page.select("[style*=position]")) {
            styled.attr("style", styled.attr("style").replaceAll("(?i)position\\s*:[^;]*;?", ""));
        }
        return page.body().html();
    }

    static String shown(String html, UnaryOperator<String> address) {
        Document page = parsed(html);
        for (Element image : page.select("img[data-src]")) {
            image.attr("src", address.apply(image.attr("data-src"))).removeAttr("data-src");
        }
        return page.body().html();
    }

    static String beginning(String html) {
        String text = Jsoup.parseBodyFragment(html).text();
        return text.substring(0, text.offsetByCodePoints(0, Math.min(54, text.codePointCount(0, text.length()))));
    }

    private static Document parsed(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        return page;
    }
}
