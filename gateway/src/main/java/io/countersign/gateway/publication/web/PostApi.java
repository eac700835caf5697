package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.api.PageLimit;
import io.countersign.gateway.shared.problem.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the platform shows of an account. */
@RestController
@RequestMapping("/api/v1/accounts/{id}/posts")
class PostApi {

    private final Accounts accounts;
    private final PostRows rows;

    PostApi(Accounts accounts, PostRows rows) {
        this.accounts = accounts;
        this.rows = rows;
    }

    @GetMapping
    Items<PostRow> posts(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentUser user) {
        AccountId account = new AccountId(id);
        if (!user.seesPosts() || accounts.visible(account, user).isEmpty()) throw new NotFound("account " + id);
        int most = PageLimit.of(limit);
        return Items.page(rows.of(account, after, most + 1, user), most, PostRow::id);
    }
}
