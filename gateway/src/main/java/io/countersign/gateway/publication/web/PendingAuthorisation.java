package io.countersign.gateway.publication.web;

import io.countersign.gateway.organisation.AccountId;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A consent that was asked for in this session for this account; its state is what the platform sends back, and the
 * only proof that the answer belongs to the question (platform guide, 3.1).
 *
 * @param until the answer is refused from then on
 */
record PendingAuthorisation(UUID account, String state, Instant until) implements Serializable {

    /** Name in the session, of which there is one at a time. */
    static final String NAME = "weiboAuthorisation";

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int STATE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static PendingAuthorisation of(AccountId account, Instant now) {
        byte[] bits = new byte[STATE_BYTES];
        RANDOM.nextBytes(bits);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        return new PendingAuthorisation(account.value(), state, now.plus(LIFE));
    }

    boolean isAnsweredBy(String state, Instant now) {
        return now.isBefore(until)
                && MessageDigest.isEqual(
                        this.state.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }
}
