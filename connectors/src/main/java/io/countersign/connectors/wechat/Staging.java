package io.countersign.connectors.wechat;

import io.countersign.connectors.Article;
import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.Pause;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.connectors.StagedDraft;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import tools.jackson.databind.node.ObjectNode;

/** Brings an article into the draft box: pictures, cover, draft. */
final class Staging {
    private static final String DRAFT_ADD = "/cgi-bin/draft/add";
    private static final String NO_SUCH_MEDIA = "40007";

    private final List<Duration> coverPauses;
    private final Pause pause;
    private final WechatCalls calls;
    private final Pictures pictures;

    Staging(WechatSettings settings, WechatPorts ports, WechatCalls calls) {
        this.coverPauses = settings.coverPauses();
        this.pause = ports.pause();
        this.calls = calls;
        this.pictures = new Pictures(settings.appId(), ports.uploads(), calls::upload);
    }

    StagedDraft stage(Article article) {
        Map<String, String> hashes = new HashMap<>();
        Map<String, String> addresses = new HashMap<>();
        article.pictures().forEach((media, picture) -> {
            String address = pictures.address(picture);
            addresses.put(media, address);
            hashes.put(address, picture.sha256());
        });
        String html = Articles.withAddresses(article.html(), addresses);
        Added added = addWithCover(article, html);
        hashes.put(added.coverId(), article.cover().sha256());
        return new StagedDraft(added.draftId(), Map.copyOf(hashes));
    }

    /** A cover from the cache may have been deleted in the console; then it is uploaded again. */
    private Added addWithCover(Article article, String html) {
        String known = pictures.knownCover(article.cover()).orElse(null);
        if (known != null) {
            try {
                return add(article, html, known);
            } catch (ConnectorException.Refused refused) {
                if (!refused.code().equals(NO_SUCH_MEDIA)) throw refused;
            }
        }
        return addWithFreshCover(article, html, pictures.freshCover(article.cover()));
    }

    /** The platform may not know a fresh cover for some seconds. Its refusal is certain, so adding again is safe. */
    private Added addWithFreshCover(Article article, String html, String coverId) {
        Queue<Duration> pauses = new ArrayDeque<>(coverPauses);
        while (true) {
            try {
                return add(article, html, coverId);
            } catch (ConnectorException.Refused refused) {
                if (!refused.code().equals(NO_SUCH_MEDIA)) throw refused;
                Duration next = pauses.poll();
                if (next == null)
                    throw new ConnectorException.Refused(
                            NO_SUCH_MEDIA, "the cover is not known yet: " + refused.getMessage(), Effect.WAIT);
                pause.of(next);
            }
        }
    }

    private Added add(Article article, String html, String coverId) {
        ObjectNode body = Articles.draft(article, html, coverId);
        String draftId = Json.text(calls.write(DRAFT_ADD, body), "media_id");
        if (draftId.isEmpty()) throw new ConnectorException.Unavailable("a draft without media_id", null);
        return new Added(draftId, coverId);
    }

    private record Added(String draftId, String coverId) {}
}
