package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.event.AuditedFact;
import java.util.Map;
import java.util.UUID;

/** Somebody put a picture into the media library. */
public record MediumUploaded(MediaId mediaId, String sha256, String contentType, long bytes, PersonId by)
        implements AuditedFact {

    @Override
    public String action() {
        return "MEDIUM_UPLOADED";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String subjectType() {
        return "medium";
    }

    @Override
    public String subjectId() {
        return mediaId.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("sha256", sha256, "contentType", contentType, "bytes", bytes);
    }
}
