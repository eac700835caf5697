package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.PostingGrants;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.PostingGrant;
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

/** What the platform has granted an account, and saying it. */
@RestController
@RequestMapping("/api/v1/accounts/{id}/grant")
class GrantApi {

    private final Accounts accounts;
    private final PostingGrants grants;

    GrantApi(Accounts accounts, PostingGrants grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    record GrantChoice(@Nullable PostingGrant grant) {}

    record GrantView(PostingGrant grant, int mostPictures) {

        static GrantView of(Account account) {
            return new GrantView(account.grant(), account.grant().mostPictures());
        }
    }

    @GetMapping
    GrantView grant(@PathVariable UUID id, CurrentUser user) {
        return GrantView.of(visible(id, user));
    }

    @PutMapping
    GrantView choose(@PathVariable UUID id, @RequestBody GrantChoice body, CurrentUser user) {
        if (body.grant() == null) throw new InvalidInput("grant", "required");
        grants.choose(new AccountId(id), body.grant(), user);
        return GrantView.of(visible(id, user));
    }

    private Account visible(UUID id, CurrentUser user) {
        return accounts.visible(new AccountId(id), user).orElseThrow(() -> new NotFound("account " + id));
    }
}
