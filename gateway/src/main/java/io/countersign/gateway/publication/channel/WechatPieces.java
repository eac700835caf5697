package io.countersign.gateway.publication.channel;

import io.countersign.connectors.Article;
import io.countersign.connectors.Picture;
import io.countersign.connectors.PictureSeries;
import io.countersign.rules.content.BodyPictures;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.PicturePost;
import io.countersign.rules.content.WechatPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Signed pieces in the two forms in which an official account takes them. */
final class WechatPieces {

    private WechatPieces() {}

    static boolean isPicturePost(SignedPiece piece) {
        return piece.content().wechat().kind() == WechatPart.Kind.PICTURES;
    }

    static Article article(SignedPiece piece) {
        DraftContent content = piece.content();
        Map<String, Picture> pictures = new LinkedHashMap<>();
        for (String media : BodyPictures.in(content.bodyHtml()).mediaIds())
            pictures.computeIfAbsent(
                    "media:" + media, address -> piece.pictures().apply(media));
        String cover = Objects.requireNonNull(content.coverMediaId(), "a signed article has a cover");
        return new Article(
                content.title(),
                content.author(),
                content.digest(),
                content.bodyHtml(),
                piece.pictures().apply(cover),
                pictures,
                content.sourceUrl(),
                settings(piece).settings());
    }

    static PictureSeries series(SignedPiece piece) {
        DraftContent content = piece.content();
        PicturePost post = PicturePost.of(content.bodyHtml());
        List<Picture> pictures = post.mediaIds().stream().map(piece.pictures()).toList();
        return new PictureSeries(
                content.title(),
                content.author(),
                post.text(),
                pictures,
                settings(piece).settings());
    }

    static SettingsCheck settings(SignedPiece piece) {
        Sides cover = Objects.requireNonNull(piece.cover(), "a signed piece has a cover");
        return SettingsCheck.of(piece.content().wechat(), cover);
    }
}
