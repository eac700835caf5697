package io.countersign.rules.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was signed with what a platform shows (R10). Platforms rewrite HTML, so bytes never agree: compared are
 * text, pictures by their hash, surviving links, title, author, summary, cover and source (connector guide WeChat, 4.2).
 */
public final class ReadBack {

    private static final String UNKNOWN_PICTURE = "?";
    private static final int EXCERPT = 40;

    private final Map<String, String> sha256ByMedia;
    private final Map<String, String> sha256ByKey = new HashMap<>();

    /**
     * Knows the pictures of one piece on one account.
     *
     * @param sha256ByMedia hash of each picture of the signed content, by media id
     * @param sha256ByAddress hash of each uploaded picture by the address or id that the platform gave it
     */
    public ReadBack(Map<String, String> sha256ByMedia, Map<String, String> sha256ByAddress) {
        this.sha256ByMedia = Map.copyOf(sha256ByMedia);
        sha256ByAddress.forEach((address, sha256) -> sha256ByKey.put(PlatformText.pictureKey(address), sha256));
    }

    /** Where the article differs; empty means verified. */
    public List<Difference> article(DraftContent signed, ShownArticle shown) {
        List<Difference> differences = new ArrayList<>();
        line(differences, Difference.Part.TITLE, signed.title(), shown.title());
        line(differences, Difference.Part.AUTHOR, signed.author(), shown.author());
        summary(differences, signed, shown);
        text(differences, signed.bodyHtml(), shown.html());
        pictures(differences, signed.bodyHtml(), shown.html());
        cover(differences, signed.coverMediaId(), shown.coverRef());
        links(differences, signed.bodyHtml(), shown.html());
        line(differences, Difference.Part.SOURCE_URL, signed.sourceUrl(), shown.sourceUrl());
        return List.copyOf(differences);
    }

    /**
     * The same for a picture post that is public. Some views of it leave the pictures out, others have them at addresses
     * that no upload gave us: of these only the number can be compared.
     */
    public List<Difference> publicPictures(DraftContent signed, ShownArticle shown) {
        List<String> addresses = addresses(shown.html());
        int signedPictures = BodyPictures.in(signed.bodyHtml()).mediaIds().size();
        boolean untold = addresses.stream().allMatch(it -> it.contains("//"))
                && (addresses.isEmpty() || addresses.size() == signedPictures);
        return textAsSent(signed, shown).stream()
                .filter(it -> !untold || it.part() != Difference.Part.PICTURES)
                .toList();
    }

    /** Views that do not name the kind give the text as it was sent, in which a sign is no tag. */
    private List<Difference> textAsSent(DraftContent signed, ShownArticle shown) {
        List<Difference> asBody = article(signed, shown);
        boolean same = asBody.stream().noneMatch(it -> it.part() == Difference.Part.TEXT);
        return same || shown.html().contains("</")
                ? asBody
                : article(signed, shown.withHtml(Entities.escape(shown.html())));
    }

    /** Where a Weibo post differs from the signed text, links and the platform's own marks aside (Weibo, 8.5). */
    public static List<Difference> post(String signedText, String shownText) {
        return PlatformText.samePost(signedText, shownText)
                ? List.of()
                : List.of(new Difference(Difference.Part.POST_TEXT, signedText, shownText));
    }

    private static void line(
            List<Difference> differences, Difference.Part part, @Nullable String signed, @Nullable String shown) {
        String expected = PlatformText.folded(Objects.requireNonNullElse(signed, ""));
        String found = PlatformText.folded(Objects.requireNonNullElse(shown, ""));
        if (!expected.equals(found)) differences.add(new Difference(part, expected, found));
    }

    /** Where no summary was signed, the platform shows the beginning of the text. */
    private static void summary(List<Difference> differences, DraftContent signed, ShownArticle shown) {
        String digest = signed.digest();
        String found = PlatformText.unspaced(Objects.requireNonNullElse(shown.digest(), ""));
        boolean taken =
                PlatformText.unspaced(PlatformText.ofHtml(signed.bodyHtml())).startsWith(found);
        if (digest != null && !digest.isBlank()) line(differences, Difference.Part.DIGEST, digest, shown.digest());
        else if (!taken) differences.add(new Difference(Difference.Part.DIGEST, "", found));
    }

    private static void text(List<Difference> differences, String signedHtml, String shownHtml) {
        String signed = PlatformText.ofHtml(signedHtml);
        String shown = PlatformText.ofHtml(shownHtml);
        if (signed.equals(shown)) return;
        int at = 0;
        while (at < signed.length() && at < shown.length() && signed.charAt(at) == shown.charAt(at)) at++;
        differences.add(new Difference(Difference.Part.TEXT, excerpt(signed, at), excerpt(shown, at)));
    }

    private static String excerpt(String text, int at) {
        int from = Math.max(0, at - EXCERPT / 4);
        return text.substring(from, Math.min(text.length(), at + EXCERPT));
    }

    private void pictures(List<Difference> differences, String signedHtml, String shownHtml) {
        List<String> signed = BodyPictures.in(signedHtml).mediaIds().stream()
                .map(id -> Digests.hash(id, sha256ByMedia))
                .toList();
        List<String> shown = addresses(shownHtml).stream().map(this::hashOf).toList();
        if (!signed.equals(shown))
            differences.add(new Difference(Difference.Part.PICTURES, short12(signed), short12(shown)));
    }

    private static List<String> addresses(String html) {
        return Jsoup.parseBodyFragment(html).getElementsByTag("img").stream()
                .map(ReadBack::address)
                .toList();
    }

    /** WeChat moves {@code src} to {@code data-src}. */
    private static String address(Element image) {
        String moved = image.attr("data-src");
        return moved.isEmpty() ? image.attr("src") : moved;
    }

    private String hashOf(String address) {
        return sha256ByKey.getOrDefault(PlatformText.pictureKey(address), UNKNOWN_PICTURE);
    }

    private static String short12(List<String> hashes) {
        return String.join(
                " ",
                hashes.stream()
                        .map(h -> h.length() > 12 ? h.substring(0, 12) : h)
                        .toList());
    }

    private void cover(List<Difference> differences, @Nullable String signedMedia, @Nullable String shownRef) {
        if (signedMedia == null || shownRef == null || shownRef.isEmpty()) return;
        String signed = Digests.hash(signedMedia, sha256ByMedia);
        String shown = hashOf(shownRef);
        if (!signed.equals(shown))
            differences.add(new Difference(Difference.Part.COVER, short12(List.of(signed)), short12(List.of(shown))));
    }

    /** The platform drops links to other hosts: their absence is no difference, a link nobody signed is one. */
    private static void links(List<Difference> differences, String signedHtml, String shownHtml) {
        List<String> signed = PlatformText.links(signedHtml);
        List<String> shown = PlatformText.links(shownHtml);
        List<String> kept = signed.stream().filter(PlatformText::survives).toList();
        List<String> shownKept = shown.stream().filter(PlatformText::survives).toList();
        if (!kept.equals(shownKept) || !signed.containsAll(shown))
            differences.add(new Difference(Difference.Part.LINKS, String.join(" ", signed), String.join(" ", shown)));
    }
}
