package io.countersign.connectors;

import java.util.Optional;

/** A platform with a draft box: everything here may be repeated without a reader seeing anything. */
public interface DraftStage {

    /** Uploads the pictures and stores the draft. */
    StagedDraft stage(Article article);

    /** The same for pictures with a plain text below. */
    StagedDraft stage(PictureSeries series);

    /** The draft as the platform holds it now, empty when it is no longer in the box. */
    Optional<SeenArticle> staged(String stagedId);
}
