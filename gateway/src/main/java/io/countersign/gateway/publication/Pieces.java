package io.countersign.gateway.publication;

import io.countersign.connectors.Picture;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.MediaId;
import io.countersign.gateway.draft.MediaLibrary;
import io.countersign.gateway.draft.Medium;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.publication.channel.Sides;
import io.countersign.gateway.publication.channel.SignedPiece;
import io.countersign.gateway.registry.Accounts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was signed, in the form in which channels take it. */
@Component
class Pieces {

    private final Drafts drafts;
    private final MediaLibrary media;
    private final Accounts accounts;

    Pieces(Drafts drafts, MediaLibrary media, Accounts accounts) {
        this.drafts = drafts;
        this.media = media;
        this.accounts = accounts;
    }

    SignedPiece of(Publication publication) {
        Revision revision = drafts.revision(publication.revision())
                .orElseThrow(() -> new IllegalStateException("no revision " + publication.revision()));
        if (!revision.digest().equals(publication.digest()))
            throw new IllegalStateException("R7: revision " + revision.id() + " is not what was released");
        Map<String, String> hashes = new HashMap<>();
        media.find(revision.content().mediaIds())
                .forEach(it -> hashes.put(it.id().toString(), it.sha256()));
        return new SignedPiece(
                revision.content(),
                hashes,
                this::picture,
                cover(revision.content().coverMediaId()),
                "/w/" + publication.marker().text(),
                accounts.get(publication.account()).grant(),
                publication.createdAt());
    }

    private @Nullable Sides cover(@Nullable String id) {
        if (id == null) return null;
        Medium medium = medium(id);
        return new Sides(medium.width(), medium.height());
    }

    private Picture picture(String id) {
        Medium medium = medium(id);
        return new Picture(medium.sha256(), medium.contentType(), media.read(medium.id()));
    }

    private Medium medium(String id) {
        return media.find(MediaId.of(id)).orElseThrow(() -> new IllegalStateException("no medium " + id));
    }
}
