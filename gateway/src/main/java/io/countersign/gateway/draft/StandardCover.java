package io.countersign.gateway.draft;

import io.countersign.gateway.registry.Account;
import io.countersign.rules.content.BodyPictures;
import io.countersign.rules.content.DraftContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Gives an article without a cover one before it is signed, since no platform takes one without: the first picture of its
 * text, else the standard cover.
 */
@Component
class StandardCover {

    private final MediaLibrary media;

    StandardCover(MediaLibrary media) {
        this.media = media;
    }

    /** A picture post's cover is its first picture, wherever the author moves it. */
    private static boolean hasCover(Account account, DraftContent content) {
        return Forms.isArticle(account.platform(), content) && !Forms.isPicturePost(account.platform(), content);
    }

    void complete(Draft draft, List<Account> targets) {
        DraftContent content = draft.content();
        boolean article = targets.stream().anyMatch(it -> hasCover(it, content));
        if (!article || content.coverMediaId() != null) return;
        List<String> pictures = BodyPictures.in(content.bodyHtml()).mediaIds();
        draft.cover(pictures.isEmpty() ? standard(draft) : pictures.get(0));
    }

    /** Counts as uploaded by the author, who contributed to the draft already. */
    private String standard(Draft draft) {
        Medium medium = media.keep(bytes(), draft.createdBy());
        media.use(draft.id(), List.of(medium.id()));
        return medium.id().toString();
    }

    private static byte[] bytes() {
        try {
            return new ClassPathResource("draft/standard-cover.png").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
