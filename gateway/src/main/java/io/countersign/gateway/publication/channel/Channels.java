package io.countersign.gateway.publication.channel;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.vault.CredentialVault;
import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.Platform;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** One channel per account, made anew when the account's credentials were replaced, on whichever node that happened. */
@Component
public class Channels {

    private final Map<Platform, ChannelFactory> factories = new EnumMap<>(Platform.class);
    private final Map<AccountId, Open> open = new ConcurrentHashMap<>();
    private final CredentialVault vault;
    private final Accounts accounts;

    Channels(List<ChannelFactory> factories, CredentialVault vault, Accounts accounts) {
        factories.forEach(it -> this.factories.put(it.platform(), it));
        this.vault = vault;
        this.accounts = accounts;
    }

    /** Whether the gateway can speak to the platform at all (R13). */
    public boolean connects(Platform platform) {
        return factories.containsKey(platform);
    }

    /** What the platform is like; nothing is possible on one that is registered only. */
    public PlatformTraits traits(Platform platform) {
        ChannelFactory factory = factories.get(platform);
        return factory == null ? PlatformTraits.NONE : factory.traits();
    }

    /** The account's channel, empty where it was never connected. */
    public Optional<Channel> of(AccountId account) {
        Optional<Long> generation = vault.generation(account);
        if (generation.isEmpty()) return Optional.empty();
        Open current = open.compute(
                account, (id, kept) -> kept != null && kept.generation == generation.get() ? kept : opened(id));
        return Optional.of(current.channel);
    }

    /** A channel with credentials that are only being tried. */
    public Channel trial(Account account, Credentials credentials) {
        return factory(account.platform()).open(credentials);
    }

    /** When the account's platform is asked for a post whose id is not known. */
    public LookUps lookUps(AccountId account) {
        return factory(accounts.get(account).platform()).lookUps();
    }

    /** What the account has left today of its calls, nothing where it was never connected. */
    public List<CallsLeft> callsLeft(Account account) {
        String id = account.platformAccountId();
        return id == null || !connects(account.platform())
                ? List.of()
                : factory(account.platform()).callsLeft(id);
    }

    /** The platform's code in Chinese. */
    public String explain(Platform platform, String code) {
        return factory(platform).explain(code);
    }

    private Open opened(AccountId account) {
        long generation = vault.generation(account).orElseThrow();
        Credentials credentials = vault.open(account).orElseThrow();
        return new Open(generation, factory(accounts.get(account).platform()).open(credentials));
    }

    private ChannelFactory factory(Platform platform) {
        ChannelFactory factory = factories.get(platform);
        if (factory == null) throw new IllegalArgumentException("R13: no connector for " + platform);
        return factory;
    }

    private record Open(long generation, Channel channel) {}
}
