package io.countersign.connectors;

import java.util.Optional;

/** A platform that shows a published article by its id, so that it can be compared with what was signed (R10). */
public interface LiveView {

    /** The article as readers see it now, empty when it is gone. */
    Optional<SeenArticle> shown(String postId);
}
