package io.countersign.gateway.registry.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.AccountStatus;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ComplianceFacet;
import io.countersign.gateway.registry.ConnectionFacet;
import io.countersign.gateway.registry.FilingFacet;
import io.countersign.gateway.registry.Platform;
import io.countersign.gateway.registry.Publishing;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.rules.activity.DormancyLevel;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts that the caller may know of. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountApi {

    private final Accounts accounts;

    AccountApi(Accounts accounts) {
        this.accounts = accounts;
    }

    record AccountAnswer(
            String id,
            String unitId,
            Platform platform,
            String name,
            @Nullable String platformAccountId,
            AccountStatus status,
            FilingFacet filing,
            @Nullable String filingNumber,
            ConnectionFacet connection,
            DormancyLevel dormancy,
            ComplianceFacet compliance,
            Publishing publishing,
            LocalDate openedOn,
            long version) {

        static AccountAnswer of(Account it) {
            return new AccountAnswer(
                    it.id().toString(),
                    it.unit().toString(),
                    it.platform(),
                    it.name(),
                    it.platformAccountId(),
                    it.status(),
                    it.filing(),
                    it.filingNumber(),
                    it.connection(),
                    it.dormancy(),
                    it.compliance(),
                    it.publishing(),
                    it.openedOn(),
                    it.version());
        }
    }

    @GetMapping
    Items<AccountAnswer> all(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            CurrentUser user) {
        return Items.of(
                accounts.visibleTo(user).stream().map(AccountAnswer::of).toList(), limit, after, AccountAnswer::id);
    }

    @GetMapping("/{id}")
    ResponseEntity<AccountAnswer> one(@PathVariable UUID id, CurrentUser user) {
        Account account = accounts.visible(new AccountId(id), user).orElseThrow(() -> new NotFound("account " + id));
        return ResponseEntity.ok().eTag(Long.toString(account.version())).body(AccountAnswer.of(account));
    }
}
