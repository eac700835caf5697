package io.countersign.gateway.publication.channel;

import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.registry.Platform;
import java.util.List;

/** Knows how to reach the accounts of one platform; a new platform adds one of these. */
interface ChannelFactory {

    Platform platform();

    PlatformTraits traits();

    /** A channel with its own circuit breaker and limits; kept as long as the credentials stay the same. */
    Channel open(Credentials credentials);

    /** When the platform is asked for a post whose id is not known. */
    LookUps lookUps();

    /** What is left today of the calls of the account, by its id on the platform. */
    List<CallsLeft> callsLeft(String platformAccountId);

    /** The platform's code in Chinese: what it means and what to do. */
    String explain(String code);
}
