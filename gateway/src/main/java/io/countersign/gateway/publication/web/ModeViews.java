package io.countersign.gateway.publication.web;

import io.countersign.gateway.publication.AccountMode;
import io.countersign.gateway.publication.AccountModes;
import io.countersign.gateway.publication.MassQuota;
import io.countersign.gateway.publication.ModeReason;
import io.countersign.gateway.publication.WechatKind;
import io.countersign.gateway.publication.channel.Channels;
import io.countersign.gateway.registry.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the view of an account's mode. */
@Component
class ModeViews {

    private final AccountModes modes;
    private final MassQuota quota;
    private final Channels channels;

    ModeViews(AccountModes modes, MassQuota quota, Channels channels) {
        this.modes = modes;
        this.quota = quota;
        this.channels = channels;
    }

    ModeView of(Account account) {
        AccountMode mode = modes.of(account);
        WechatKind kind = mode.kind();
        return new ModeView(
                mode,
                mode.allowed(channels.traits(account.platform())),
                mode.offered(),
                explained(account, mode),
                kind == null ? null : quota.of(account.id(), kind));
    }

    private @Nullable String explained(Account account, AccountMode mode) {
        boolean refused = mode.reason() == ModeReason.NOT_ALLOWED && channels.connects(account.platform());
        return refused ? channels.explain(account.platform(), AccountMode.NO_PERMISSION) : null;
    }
}
