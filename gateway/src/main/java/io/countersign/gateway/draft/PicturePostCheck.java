package io.countersign.gateway.draft;

import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.PicturePost;
import io.countersign.rules.content.WechatLimits;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a picture post still lacks or cannot carry. What would be lost is refused, not dropped: the words that are left
 * of a link, a list or a table may say something else.
 */
final class PicturePostCheck {

    private PicturePostCheck() {}

    static void check(List<FieldFault> faults, DraftContent content) {
        PicturePost post = PicturePost.of(content.bodyHtml());
        int pictures = post.mediaIds().size();
        if (pictures == 0) faults.add(FieldFault.of("bodyHtml", "draft.post.noPicture"));
        if (pictures > WechatLimits.PICTURES)
            faults.add(FieldFault.of("bodyHtml", "draft.post.tooManyPictures", WechatLimits.PICTURES, pictures));
        if (post.text().isBlank()) faults.add(FieldFault.of("bodyHtml", "draft.post.noText"));
        for (PicturePost.Loss loss : PicturePost.Loss.values())
            if (post.losses().contains(loss))
                faults.add(FieldFault.of("bodyHtml", "draft.post." + loss.name().toLowerCase(Locale.ROOT)));
        empty(faults, "digest", content.digest());
        empty(faults, "sourceUrl", content.sourceUrl());
    }

    private static void empty(List<FieldFault> faults, String field, @Nullable String value) {
        if (value != null) faults.add(FieldFault.of(field, "draft.post.notCarried"));
    }
}
