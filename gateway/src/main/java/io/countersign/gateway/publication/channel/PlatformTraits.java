package io.countersign.gateway.publication.channel;

import java.util.List;

/**
 * What the gateway has to know of a platform before any account of it is connected.
 *
 * @param credentials what an account is connected with
 * @param massSends whether a piece can be pushed to all followers
 * @param permissionLapses whether the right to publish can end while the credentials still work
 * @param countedAtOnce of how many accounts one call tells how many posts they have, 0 where none does
 */
public record PlatformTraits(
        CredentialForm credentials, boolean massSends, boolean permissionLapses, int countedAtOnce) {

    /** Of a platform that is registered only. */
    static final PlatformTraits NONE = new PlatformTraits(new CredentialForm(List.of(), false), false, false, 0);
}
