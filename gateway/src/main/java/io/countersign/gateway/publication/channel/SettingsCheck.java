package io.countersign.gateway.publication.channel;

import io.countersign.connectors.ArticleSettings;
import io.countersign.rules.content.CropArea;
import io.countersign.rules.content.Difference;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.content.WechatPart.Comments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is set on WeChat beside the text, as the platform takes it and as it gives it back (R10).
 *
 * @param wide part of the cover in the list of articles, empty where the platform decides
 * @param square part of the cover when the article is shared
 */
record SettingsCheck(Comments comments, Optional<CropArea> wide, Optional<CropArea> square) {

    /** The two shapes of a cover (connector guide WeChat, 4.1). */
    private static final double WIDE = 2.35;

    private static final double SQUARE = 1;

    static SettingsCheck of(WechatPart signed, Sides cover) {
        return new SettingsCheck(
                signed.comments(),
                signed.coverCrop().area(cover.width(), cover.height(), WIDE),
                signed.coverCrop().area(cover.width(), cover.height(), SQUARE));
    }

    ArticleSettings settings() {
        return new ArticleSettings(
                comments != Comments.CLOSED,
                comments == Comments.FOLLOWERS,
                wide.map(CropArea::text).orElse(null),
                square.map(CropArea::text).orElse(null));
    }

    /** What the platform does not tell, and a part that it chose itself, is no difference. */
    List<Difference> differences(@Nullable ArticleSettings shown) {
        if (shown == null) return List.of();
        List<Difference> found = new ArrayList<>();
        Comments open = comments(shown);
        if (open != comments) found.add(new Difference(Difference.Part.COMMENTS, comments.name(), open.name()));
        crop(found, wide, shown.wideCrop());
        crop(found, square, shown.squareCrop());
        return found;
    }

    private static Comments comments(ArticleSettings shown) {
        if (!shown.comments()) return Comments.CLOSED;
        return shown.followersOnly() ? Comments.FOLLOWERS : Comments.EVERYBODY;
    }

    private static void crop(List<Difference> found, Optional<CropArea> signed, @Nullable String shown) {
        if (signed.isEmpty() || shown == null || signed.get().isNamedBy(shown)) return;
        found.add(new Difference(Difference.Part.COVER_CROP, signed.get().text(), shown));
    }
}
