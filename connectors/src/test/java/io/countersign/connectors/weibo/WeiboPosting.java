package io.countersign.connectors.weibo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.countersign.connectors.weibo.WeiboState.Post;
import java.net.URI;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Publishing and deleting, with the platform's refusals in the order in which it is thought to look. */
final class WeiboPosting {
    private static final int PICTURE_LIMIT = 5 * 1000 * 1000;

    private final WeiboWorld world;
    private final WeiboView view;

    WeiboPosting(WeiboWorld world, WeiboView view) {
        this.world = world;
        this.view = view;
    }

    ResponseDefinitionBuilder share(String uid, WeiboRequest request, WeiboApp app) {
        request.need("rip");
        String text = request.find("status").orElseThrow(() -> WeiboFault.badRequest(20008, "content is null!"));
        if (WeiboCount.of(text) > WeiboCount.LIMIT)
            throw WeiboFault.badRequest(20012, "Text too long, please input text less than 140 characters!");
        if (app.safeDomain().isBlank()) throw WeiboFault.badRequest(10017, "appkey not bind domain!");
        if (!leadsTo(app.safeDomain(), text)) throw WeiboFault.badRequest(10017, "text not find domain!");
        byte[] picture = request.multipart() ? checked(request.picture()) : null;
        return WeiboReply.json(view.status(published(uid, text, picture, app.name()), false));
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

    private Post published(String uid, String text, byte @Nullable [] picture, String source) {
        synchronized (world) { // two requests with one text at one time: the second is a repetition
            if (world.repeats(uid, text)) throw WeiboFault.badRequest(20019, "repeat content!");
            String kept = picture == null ? null : world.keep(picture);
            return world.publish(uid, text, kept, source, true, world.now());
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
