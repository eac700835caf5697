package io.countersign.gateway.publication.channel;

import io.countersign.connectors.CarriedArticle;
import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.MicroPost;
import io.countersign.connectors.Picture;
import io.countersign.connectors.PicturePost;
import io.countersign.connectors.PicturePublisher;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.UploadedPicture;
import io.countersign.connectors.picture.PictureAddresses;
import io.countersign.connectors.weibo.WeiboConnector;
import io.countersign.gateway.registry.PostingGrant;
import io.countersign.rules.content.BodyPictures;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.WeiboForm;
import io.countersign.rules.content.WeiboPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Chooses the call by which a piece goes to Weibo, from what was signed and what the account was granted. */
final class WeiboSending {

    /** The platform's code for a call that needs a grant. */
    private static final String NO_GRANT = "10014";

    private static final String LIBRARY = "media:";

    private final WeiboConnector connector;
    private final PicturePublisher pictures;
    private final WeiboLink link;

    WeiboSending(WeiboConnector connector, WeiboLink link) {
        this.connector = connector;
        this.pictures = connector.pictures();
        this.link = link;
    }

    /** Uploads what the call names; nothing smaller than what was signed is ever sent. */
    PublishingCall ready(SignedPiece piece, WeiboPart part) {
        if (part.form() == WeiboForm.ARTICLE) return article(piece, part);
        int count = part.mediaIds().size();
        if (count > piece.grant().mostPictures()) throw notGranted(count + " pictures");
        return count == 0 || piece.grant() == PostingGrant.ORDINARY ? shared(piece, part) : posted(piece, part);
    }

    private PublishingCall shared(SignedPiece piece, WeiboPart part) {
        Picture picture =
                part.mediaIds().stream().map(piece.pictures()).findFirst().orElse(null);
        return () -> connector.publish(new MicroPost(part.text(), link.of(part, piece.marker()), picture));
    }

    private PublishingCall posted(SignedPiece piece, WeiboPart part) {
        List<String> ids =
                part.mediaIds().stream().map(it -> uploaded(piece, it).id()).toList();
        return () -> pictures.publish(new PicturePost(part.text(), part.linkUrl(), ids, piece.marker()));
    }

    private PublishingCall article(SignedPiece piece, WeiboPart part) {
        if (!piece.grant().articles()) throw notGranted("an article");
        DraftContent content = piece.content();
        String cover = Objects.requireNonNull(content.coverMediaId(), "a signed article has a cover");
        String coverUrl = uploaded(piece, cover).address();
        Map<String, String> addresses = new HashMap<>();
        addresses.put(LIBRARY + cover, coverUrl);
        for (String media : BodyPictures.in(content.bodyHtml()).mediaIds())
            if (!addresses.containsKey(LIBRARY + media))
                addresses.put(LIBRARY + media, uploaded(piece, media).address());
        CarriedArticle article = new CarriedArticle(
                content.title(),
                PictureAddresses.in(content.bodyHtml(), addresses),
                coverUrl,
                content.digest(),
                part.linkUrl() == null ? part.text() : part.text() + " " + part.linkUrl() + " ");
        return () -> connector.articles().publish(article);
    }

    private UploadedPicture uploaded(SignedPiece piece, String media) {
        return pictures.upload(piece.pictures().apply(media));
    }

    private static ConnectorException notGranted(String what) {
        return new ConnectorException.Refused(
                NO_GRANT, "not sent: " + what + " would need a grant", PublishOutcome.Effect.GRANT);
    }
}
