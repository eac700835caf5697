package io.countersign.connectors.wechat;

import io.countersign.connectors.Picture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The permanent pictures of one draft and the ids by which the account's library has them. */
final class Materials {
    private final Pictures pictures;
    private final List<Picture> shown;
    private final Map<String, Picture> remembered = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    /** Uploads what the library does not have by our memory. */
    Materials(Pictures pictures, List<Picture> shown) {
        this.pictures = pictures;
        this.shown = List.copyOf(shown);
        for (Picture each : shown)
            pictures.knownMaterial(each).ifPresent(id -> {
                remembered.put(each.sha256(), each);
                ids.put(each.sha256(), id);
            });
        for (Picture each : shown) ids.computeIfAbsent(each.sha256(), unused -> pictures.freshMaterial(each));
    }

    /** Whether some are there by memory only: a person may have deleted them in the console since. */
    boolean remembered() {
        return !remembered.isEmpty();
    }

    void uploadRememberedAgain() {
        remembered.values().forEach(each -> ids.put(each.sha256(), pictures.freshMaterial(each)));
    }

    /** In the order in which they are shown; one shown twice is named twice. */
    List<String> ids() {
        return shown.stream()
                .map(each -> String.valueOf(ids.get(each.sha256())))
                .toList();
    }

    Map<String, String> hashById() {
        Map<String, String> hashes = new LinkedHashMap<>();
        ids.forEach((sha256, id) -> hashes.put(id, sha256));
        return hashes;
    }
}
