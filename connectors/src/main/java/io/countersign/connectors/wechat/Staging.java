package io.countersign.connectors.wechat;

import io.countersign.connectors.Article;
import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.Pause;
import io.countersign.connectors.PictureSeries;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.connectors.StagedDraft;
import io.countersign.connectors.picture.PictureAddresses;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Brings a piece into the draft box: pictures, cover, draft. */
final class Staging {
    private static final String DRAFT_ADD = "/cgi-bin/draft/add";
    private static final String NO_SUCH_MEDIA = "40007";

    private final List<Duration> mediaPauses;
    private final Pause pause;
    private final WechatCalls calls;
    private final Pictures pictures;

    Staging(WechatSettings settings, WechatPorts ports, WechatCalls calls) {
        this.mediaPauses = settings.mediaPauses();
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
        String html = PictureAddresses.in(article.html(), addresses);
        Materials cover = new Materials(pictures, List.of(article.cover()));
        String draft = add(cover, ids -> Articles.draft(article, html, ids.get(0)));
        hashes.putAll(cover.hashById());
        return new StagedDraft(draft, Map.copyOf(hashes));
    }

    StagedDraft stage(PictureSeries series) {
        Materials materials = new Materials(pictures, series.pictures());
        String draft = add(materials, ids -> PictureItems.draft(series, ids));
        return new StagedDraft(draft, Map.copyOf(materials.hashById()));
    }

    /** Pictures that we remember may have been deleted in the console; then they are uploaded again. */
    private String add(Materials materials, Function<List<String>, ObjectNode> draft) {
        if (materials.remembered()) {
            try {
                return add(draft.apply(materials.ids()));
            } catch (ConnectorException.Refused refused) {
                if (!refused.code().equals(NO_SUCH_MEDIA)) throw refused;
            }
            materials.uploadRememberedAgain();
        }
        return addFresh(draft.apply(materials.ids()));
    }

    /** The platform may not know a fresh picture for some seconds. Its refusal is certain, so adding again is safe. */
    private String addFresh(ObjectNode body) {
        Queue<Duration> pauses = new ArrayDeque<>(mediaPauses);
        while (true) {
            try {
                return add(body);
            } catch (ConnectorException.Refused refused) {
                if (!refused.code().equals(NO_SUCH_MEDIA)) throw refused;
                Duration next = pauses.poll();
                if (next == null)
                    throw new ConnectorException.Refused(
                            NO_SUCH_MEDIA, "a picture is not known yet: " + refused.getMessage(), Effect.WAIT);
                pause.of(next);
            }
        }
    }

    private String add(ObjectNode body) {
        String draftId = Json.text(calls.write(DRAFT_ADD, body), "media_id");
        if (draftId.isEmpty()) throw new ConnectorException.Unavailable("a draft without media_id", null);
        return draftId;
    }
}
