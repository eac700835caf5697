package io.countersign.connectors.weibo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.countersign.connectors.weibo.WeiboState.Content;
import io.countersign.connectors.weibo.WeiboState.Post;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Publishing and deleting, with the platform's refusals in the order in which it is thought to look. */
final class WeiboPosting {
    private static final int PICTURE_LIMIT = 5 * 1000 * 1000;
    private static final int MOST_PICTURES = 9;
    private static final int LONGEST_ANNOTATIONS = 512;

    private final WeiboWorld world;
    private final WeiboView view;

    WeiboPosting(WeiboWorld world, WeiboView view) {
        this.world = world;
        this.view = view;
    }

    ResponseDefinitionBuilder share(String uid, WeiboRequest request, WeiboApp app) {
        String text = text(request);
        if (app.safeDomain().isBlank()) throw WeiboFault.badRequest(10017, "appkey not bind domain!");
        if (!leadsTo(app.safeDomain(), text)) throw WeiboFault.badRequest(10017, "text not find domain!");
        byte[] picture = request.multipart() ? checked(request.picture()) : null;
        List<String> kept = picture == null ? List.of() : List.of(world.keep(picture));
        return WeiboReply.json(view.status(published(uid, new Content(text, kept, null), app.name()), false));
    }

    /** One of the pictures of a post to come; nobody sees it yet. */
    ResponseDefinitionBuilder upload(WeiboRequest request) {
        return WeiboReply.json(view.picture(world.keep(checked(request.picture()))));
    }

    /** No link is asked for, and topics stay. */
    ResponseDefinitionBuilder postPictures(String uid, WeiboRequest request, WeiboApp app) {
        String text = text(request);
        List<String> pictures = Arrays.asList(request.need("pic_id").split(",", -1));
        if (pictures.size() > MOST_PICTURES
                || pictures.stream().anyMatch(id -> world.picture(id).isEmpty()))
            throw WeiboFault.badRequest(10017, "parameter (pic_id)'s value invalid");
        String annotations = request.find("annotations").orElse(null);
        if (annotations != null && annotations.length() > LONGEST_ANNOTATIONS)
            throw WeiboFault.badRequest(10017, "parameter (annotations)'s value invalid");
        Content content = new Content(text, pictures, annotations);
        return WeiboReply.json(view.status(published(uid, content, app.name()), false));
    }

    /** Refuses and accepts in a shape of its own. */
    ResponseDefinitionBuilder article(String uid, WeiboRequest request, WeiboApp app) {
        FollowerArticle article = new FollowerArticle(
                request.find("title").orElse(""),
                request.find("content").orElse(""),
                request.find("cover").orElse(""),
                request.find("summary").orElse(null));
        String text = request.find("text").orElse("");
        if (!article.complete() || text.isEmpty() || request.find("rip").isEmpty())
            return WeiboReply.json(Map.of("code", "10008", "msg", "param error"));
        String url =
                "https://weibo.com/ttarticle/p/show?id=2309404" + world.now().toEpochMilli();
        Post post = published(uid, Content.of(text + " " + url), app.name());
        world.keep(post, article);
        Map<String, Object> data = Map.of("object_id", "1022:2309404", "url", url, "mid", String.valueOf(post.id()));
        return WeiboReply.json(Map.of("code", "100000", "msg", "", "data", data));
    }

    private static String text(WeiboRequest request) {
        request.need("rip");
        String text = request.find("status").orElseThrow(() -> WeiboFault.badRequest(20008, "content is null!"));
        if (WeiboCount.of(text) > WeiboCount.LIMIT)
            throw WeiboFault.badRequest(20012, "Text too long, please input text less than 140 characters!");
        return text;
    }

    ResponseDefinitionBuilder destroy(String uid, WeiboRequest request) {
        Post post = post(request.need("id"));
        if (!post.uid().equals(uid)) throw WeiboFault.badRequest(20102, "not your own weibo!");
        world.remove(post);
        return WeiboReply.json(view.status(post, false));
    }

    Post post(String id) {
        return world.post(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1)
                .orElseThrow(() -> WeiboFault.badRequest(20101, "target weibo does not exist!"));
    }

    private Post published(String uid, Content content, String source) {
        synchronized (world) { // two requests with one text at one time: the second is a repetition
            if (world.repeats(uid, content.text())) throw WeiboFault.badRequest(20019, "repeat content!");
            return world.publish(uid, content, source, true, world.now());
        }
    }

    private static boolean leadsTo(String domain, String text) {
        Matcher links = WeiboCount.LINK.matcher(text);
        while (links.find()) {
            if (domain.equalsIgnoreCase(URI.create(links.group()).getHost())) return true;
        }
        return false;
    }

    private static byte[] checked(byte @Nullable [] picture) {
        if (picture == null || picture.length == 0) throw WeiboFault.badRequest(20007, "does multipart has image?");
        if (picture.length >= PICTURE_LIMIT) throw WeiboFault.badRequest(20006, "image size too large.");
        if (WeiboPictureType.of(picture) == null)
            throw WeiboFault.badRequest(20005, "unsupported image type, only support JPG, GIF, PNG!");
        return picture;
    }
}
