package io.countersign.connectors;

import java.util.List;

/** What an account shows to readers, as far as the platform tells. */
public interface Timeline {

    /** The newest posts, newest first, as many as the platform shows. */
    List<SeenPost> latest();
}
