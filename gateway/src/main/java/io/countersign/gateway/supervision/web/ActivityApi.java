package io.countersign.gateway.supervision.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.supervision.ActivityBook;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Activity over the API. */
@RestController
class ActivityApi {

    private final Accounts accounts;
    private final ActivityBook book;

    ActivityApi(Accounts accounts, ActivityBook book) {
        this.accounts = accounts;
        this.book = book;
    }

    @GetMapping("/api/v1/accounts/{id}/activity")
    ActivityAnswer activity(CurrentUser user, @PathVariable UUID id) {
        Account account = accounts.visible(new AccountId(id), user).orElseThrow(() -> new NotFound("account " + id));
        return ActivityAnswer.of(book.of(account));
    }
}
