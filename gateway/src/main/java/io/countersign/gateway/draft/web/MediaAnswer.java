package io.countersign.gateway.draft.web;

import io.countersign.gateway.draft.Medium;

/** A picture of the media library as programs see it. */
record MediaAnswer(String id, String sha256, String contentType, int width, int height, long bytes) {

    static MediaAnswer of(Medium it) {
        return new MediaAnswer(it.id().toString(), it.sha256(), it.contentType(), it.width(), it.height(), it.bytes());
    }
}
