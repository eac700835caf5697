package io.countersign.gateway.publication;

import io.countersign.connectors.PublishOutcome;
import io.countersign.rules.content.Difference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Records that a post readers saw is no longer there: something else is shown than what was signed, namely nothing (R10). */
@Component
class Disappearance {

    private final Evidence evidence;
    private final Clock clock;

    Disappearance(Evidence evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    void record(Publication publication, PublishOutcome.Removed removed) {
        Instant now = clock.instant();
        String shownBefore = Objects.requireNonNullElse(publication.url(), "");
        evidence.differs(publication.id(), List.of(new Difference(Difference.Part.PRESENCE, shownBefore, "")));
        publication.drifted(removed.code() + " " + removed.text(), now);
        publication.note(removed.code(), removed.text(), now);
    }
}
