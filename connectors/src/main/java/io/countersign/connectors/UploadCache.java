package io.countersign.connectors;

import java.util.Optional;

/** Remembers what a platform gave for a picture that it has already; losing an entry costs an upload and nothing else. */
public interface UploadCache {

    /** What a picture is uploaded for; the platforms keep the kinds apart. */
    enum Use {
        /** A picture inside an article, known by its address. */
        BODY,
        /** A picture of the account's library, known by its id: the cover of an article, one of a picture series. */
        COVER
    }

    /** The platform's address or id of the picture with this SHA-256. */
    Optional<String> find(String account, Use use, String sha256);

    void put(String account, Use use, String sha256, String reference);

    /** Forgets a picture that the platform has no longer. */
    void remove(String account, Use use, String sha256);
}
