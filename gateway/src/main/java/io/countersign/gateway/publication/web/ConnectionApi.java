package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.Authority;
import io.countersign.gateway.publication.ConnectAccount;
import io.countersign.gateway.publication.PollAccount;
import io.countersign.gateway.publication.channel.Channels;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.NotFound;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The connection of an account to its platform; credentials go in and never come back. */
@RestController
@RequestMapping("/api/v1/accounts/{id}")
class ConnectionApi {

    private final Accounts accounts;
    private final Authority authority;
    private final ConnectAccount connect;
    private final Channels channels;
    private final ConnectionRows rows;
    private final PollAccount poll;

    ConnectionApi(
            Accounts accounts,
            Authority authority,
            ConnectAccount connect,
            Channels channels,
            ConnectionRows rows,
            PollAccount poll) {
        this.accounts = accounts;
        this.authority = authority;
        this.connect = connect;
        this.channels = channels;
        this.rows = rows;
        this.poll = poll;
    }

    @GetMapping("/connection")
    ConnectionRow connection(@PathVariable UUID id, CurrentUser user) {
        return rows.of(visible(id, user));
    }

    @PutMapping("/connection")
    ConnectionRow connect(@PathVariable UUID id, @RequestBody Map<String, Object> body, CurrentUser user) {
        Account account = authority.requireConnect(new AccountId(id), user);
        ConnectionInput input =
                ConnectionInput.of(channels.traits(account.platform()).credentials(), body);
        connect.connect(account.id(), input.credentials(), input.expiresAt(), user);
        return rows.of(accounts.get(account.id()));
    }

    @PostMapping("/polls")
    ResponseEntity<Map<String, String>> poll(@PathVariable UUID id, CurrentUser user) {
        Account account = visible(id, user);
        poll.ask(account.id());
        return ResponseEntity.accepted().body(Map.of("accountId", account.id().toString(), "state", "QUEUED"));
    }

    private Account visible(UUID id, CurrentUser user) {
        return accounts.visible(new AccountId(id), user).orElseThrow(() -> new NotFound("account " + id));
    }
}
