package io.countersign.gateway.publication.channel;

import io.countersign.connectors.Picture;
import io.countersign.gateway.registry.PostingGrant;
import io.countersign.rules.content.DraftContent;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was signed, with everything a platform needs to show it.
 *
 * @param sha256ByMedia hash of each of its pictures by media id
 * @param pictures reads a picture of the media library by its id
 * @param cover sides of the cover, null where there is none
 * @param marker path of the publication's own link, e.g. {@code /w/4f0c…}
 * @param grant what the platform lets the account do by call
 * @param releasedAt before this nobody can have published it
 */
public record SignedPiece(
        DraftContent content,
        Map<String, String> sha256ByMedia,
        Function<String, Picture> pictures,
        @Nullable Sides cover,
        String marker,
        PostingGrant grant,
        Instant releasedAt) {

    public SignedPiece {
        sha256ByMedia = Map.copyOf(sha256ByMedia);
    }

    /** The same, which says so before each of its pictures is read; one upload may last as long as a short lease. */
    public SignedPiece telling(Runnable aboutToRead) {
        Function<String, Picture> told = id -> {
            aboutToRead.run();
            return pictures.apply(id);
        };
        return new SignedPiece(content, sha256ByMedia, told, cover, marker, grant, releasedAt);
    }
}
