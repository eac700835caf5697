package io.countersign.trial;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that are the same in every trial, made from a name. */
final class DemoIds {

    private DemoIds() {}

    static UUID of(String kind, String name) {
        return UUID.nameUUIDFromBytes(("countersign-demo/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
