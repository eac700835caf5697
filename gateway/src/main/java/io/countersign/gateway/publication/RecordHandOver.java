package io.countersign.gateway.publication;

import io.countersign.connectors.SeenPost;
import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.publication.channel.Channel;
import io.countersign.gateway.publication.channel.Channels;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A person published the signed package by hand and says where it stands; the page there is compared where it can be read. */
@Service
public class RecordHandOver {

    private final Authority authority;
    private final Progress progress;
    private final Publications publications;
    private final Pieces pieces;
    private final Channels channels;
    private final Recognition recognition;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RecordHandOver(
            Authority authority,
            Progress progress,
            Publications publications,
            Pieces pieces,
            Channels channels,
            Recognition recognition,
            TransactionTemplate transactions,
            Clock clock) {
        this.authority = authority;
        this.progress = progress;
        this.publications = publications;
        this.pieces = pieces;
        this.channels = channels;
        this.recognition = recognition;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void published(PublicationId id, String postUrl, CurrentUser user) {
        authority.requireHandle(id, user);
        URI url = PostAddress.checked(postUrl);
        Publication handedOver = publications.findById(id).orElseThrow();
        requireHandedOver(handedOver);
        Optional<Channel> channel = channels.of(handedOver.account());
        Optional<SeenPost> page = channel.flatMap(it -> it.at(url, pieces.of(handedOver)));
        transactions.executeWithoutResult(status -> record(id, url, user, channel, page));
    }

    private void record(
            PublicationId id, URI url, CurrentUser user, Optional<Channel> channel, Optional<SeenPost> page) {
        Publication publication = progress.locked(id);
        requireHandedOver(publication);
        Instant now = clock.instant();
        publication.matched(null, url.toString(), now, user.person(), now);
        if (page.isEmpty()) publication.note("by.word", "the page at the address could not be read", now);
        publications.save(publication);
        page.ifPresent(it -> recognition.compare(publication, channel.orElseThrow(), it));
    }

    private static void requireHandedOver(Publication publication) {
        if (publication.state() != PublicationState.HANDED_OVER)
            throw new Refused(
                    HttpStatus.CONFLICT, Refusal.of(Clause.R9, "publication.notHandedOver", publication.state()));
    }
}
