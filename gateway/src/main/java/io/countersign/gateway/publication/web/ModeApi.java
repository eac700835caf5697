package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.ChooseMode;
import io.countersign.gateway.publication.PublishingMode;
import io.countersign.gateway.publication.WechatKind;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an account's pieces go out, and choosing it. */
@RestController
@RequestMapping("/api/v1/accounts/{id}/mode")
class ModeApi {

    private final Accounts accounts;
    private final ChooseMode choose;
    private final ModeViews views;

    ModeApi(Accounts accounts, ChooseMode choose, ModeViews views) {
        this.accounts = accounts;
        this.choose = choose;
        this.views = views;
    }

    record Choice(@Nullable PublishingMode mode, @Nullable WechatKind kind) {}

    @GetMapping
    ModeView mode(@PathVariable UUID id, CurrentUser user) {
        return views.of(visible(id, user));
    }

    @PutMapping
    ModeView choose(@PathVariable UUID id, @RequestBody Choice body, CurrentUser user) {
        if (body.mode() == null) throw new InvalidInput("mode", "required");
        choose.choose(new AccountId(id), body.mode(), body.kind(), user);
        return views.of(visible(id, user));
    }

    private Account visible(UUID id, CurrentUser user) {
        return accounts.visible(new AccountId(id), user).orElseThrow(() -> new NotFound("account " + id));
    }
}
