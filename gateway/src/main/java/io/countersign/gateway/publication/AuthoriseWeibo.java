package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.channel.WeiboAuthorisation;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Connects a Weibo account by the consent that its keeper gives on the platform (platform guide, 3). */
@Service
public class AuthoriseWeibo {

    private final Authority authority;
    private final WeiboAuthorisation weibo;
    private final ConnectAccount connect;

    AuthoriseWeibo(Authority authority, WeiboAuthorisation weibo, ConnectAccount connect) {
        this.authority = authority;
        this.weibo = weibo;
        this.connect = connect;
    }

    /** The platform's page, for somebody who may connect the account. */
    public URI page(AccountId id, String state, CurrentUser user) {
        authority.requireConnect(id, user);
        if (!weibo.available()) throw new Refused(HttpStatus.CONFLICT, Refusal.of(Clause.R8, "authorisation.noApp"));
        return weibo.page(state);
    }

    /** Exchanges the code and connects; a token of another account than the registered one is not kept. */
    public void complete(AccountId id, String code, CurrentUser user) {
        Account account = authority.requireConnect(id, user);
        WeiboAuthorisation.Granted granted = exchange(account, code);
        String known = account.platformAccountId();
        if (known != null && !known.equals(granted.uid()))
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Refusal.of(Clause.R8, "authorisation.otherAccount", granted.uid(), account.name(), known));
        connect.connect(id, granted.credentials(), granted.expiresAt(), user);
    }

    private WeiboAuthorisation.Granted exchange(Account account, String code) {
        try {
            return weibo.exchange(code);
        } catch (ConnectorException failure) {
            throw connect.refused(account, failure);
        }
    }
}
