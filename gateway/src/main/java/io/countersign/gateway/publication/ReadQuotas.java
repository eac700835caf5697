package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.channel.Channels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a platform's own count of an account's calls correct ours; nothing hangs on the answer, so a failure is no trouble. */
@Component
class ReadQuotas {

    private static final Logger log = LoggerFactory.getLogger(ReadQuotas.class);

    private final Channels channels;

    ReadQuotas(Channels channels) {
        this.channels = channels;
    }

    void of(AccountId account) {
        channels.of(account).ifPresent(channel -> {
            try {
                channel.readQuotas();
            } catch (ConnectorException failure) {
                log.info("what account {} has left of its calls is not told: {}", account, failure.getMessage());
            }
        });
    }
}
