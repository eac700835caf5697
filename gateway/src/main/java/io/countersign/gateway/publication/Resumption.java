package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.channel.Channel;
import io.countersign.gateway.publication.channel.Channels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets what waited for an account's connection go on, once its timeline has told what people published by hand while the
 * gateway could not.
 */
@Component
class Resumption {

    private static final Logger log = LoggerFactory.getLogger(Resumption.class);

    private final Channels channels;
    private final Observations observations;
    private final RestartPublication restart;

    Resumption(Channels channels, Observations observations, RestartPublication restart) {
        this.channels = channels;
        this.observations = observations;
        this.restart = restart;
    }

    void connected(AccountId account) {
        if (restart.waits(account)) channels.of(account).ifPresent(channel -> look(account, channel));
        restart.reconnected(account);
    }

    private void look(AccountId account, Channel channel) {
        try {
            observations.record(account, channel, channel.latest());
        } catch (ConnectorException unread) {
            log.info("what account {} shows is not known: {}", account, unread.getMessage());
        }
    }
}
