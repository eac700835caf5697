package io.countersign.gateway.publication;

import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.StagedDraft;
import io.countersign.gateway.publication.channel.Channel;
import io.countersign.gateway.registry.Accounts;
import io.countersign.rules.content.Difference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mass sends: whether one is left, under which key, and how a lost answer is asked for again (WeChat guide 14.6). */
@Component
class MassSending {

    private final MassQuota quota;
    private final AccountModes modes;
    private final Accounts accounts;
    private final Ledger ledger;
    private final PublicationTiming timing;
    private final Clock clock;

    MassSending(
            MassQuota quota,
            AccountModes modes,
            Accounts accounts,
            Ledger ledger,
            PublicationTiming timing,
            Clock clock) {
        this.quota = quota;
        this.modes = modes;
        this.accounts = accounts;
        this.ledger = ledger;
        this.timing = timing;
        this.clock = clock;
    }

    /** When the account has a mass send again, empty where it has one now or the piece is none. */
    Optional<Instant> waitsUntil(Publication publication) {
        if (publication.mode() != PublishingMode.MASS_SEND) return Optional.empty();
        return Optional.ofNullable(modes.of(accounts.get(publication.account())).kind())
                .flatMap(kind -> quota.usedUpUntil(publication.account(), kind));
    }

    PublishOutcome send(Publication publication, StagedDraft staged, Channel channel) {
        return channel.massSend(staged, key(publication));
    }

    /** Whether the same key may be used again: inside its life, and for the signed content or a draft that has left. */
    boolean mayAskAgain(Publication publication, Optional<List<Difference>> differences) {
        return publication.mode() == PublishingMode.MASS_SEND
                && ledger.lastSentAt(publication.id())
                        .filter(it -> clock.instant().isBefore(it.plus(timing.massSendKeys())))
                        .isPresent()
                && differences.map(List::isEmpty).orElse(true);
    }

    /** The same until the platform has certainly refused, so that a repeated call never reaches readers twice. */
    private String key(Publication publication) {
        return publication.marker().text() + "-" + ledger.refusals(publication.id());
    }
}
