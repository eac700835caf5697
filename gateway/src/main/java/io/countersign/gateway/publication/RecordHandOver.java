package io.countersign.gateway.publication;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person published the signed package by hand and says where it stands. */
@Service
public class RecordHandOver {

    private final Authority authority;
    private final Progress progress;
    private final Publications publications;
    private final Clock clock;

    RecordHandOver(Authority authority, Progress progress, Publications publications, Clock clock) {
        this.authority = authority;
        this.progress = progress;
        this.publications = publications;
        this.clock = clock;
    }

    @Transactional
    public void published(PublicationId id, String postUrl, CurrentUser user) {
        authority.requireHandle(id, user);
        URI url = PostAddress.checked(postUrl);
        Publication publication = progress.locked(id);
        if (publication.state() != PublicationState.HANDED_OVER)
            throw new Refused(
                    HttpStatus.CONFLICT, Refusal.of(Clause.R9, "publication.notHandedOver", publication.state()));
        Instant now = clock.instant();
        publication.matched(null, url.toString(), now, user.person(), now);
        publications.save(publication);
    }
}
