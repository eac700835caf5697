package io.countersign.trial;

import io.countersign.gateway.publication.ActivityObserved;
import io.countersign.gateway.publication.ConnectAccount;
import io.countersign.gateway.publication.PostObserved;
import io.countersign.gateway.publication.PostOrigin;
import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.Platform;
import io.countersign.gateway.registry.Publishing;
import io.countersign.gateway.shared.problem.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Connects the demo accounts to their sandboxes and enters what they had posted before. */
class DemoConnections {

    private static final Duration TOKEN_LIFE = Duration.ofDays(30);

    private final ConnectAccount connect;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoConnections(
            ConnectAccount connect,
            Accounts accounts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.connect = connect;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether all of them answered; where the platforms' addresses were given from outside, nobody may know them there. */
    boolean connect() {
        try {
            Arrays.stream(DemoAccount.values())
                    .filter(it -> it.publishing == Publishing.API)
                    .forEach(this::connect);
            return true;
        } catch (Refused e) {
            TrialGateway.tell("The demo accounts are not connected: " + e.getMessage());
            return false;
        }
    }

    private void connect(DemoAccount account) {
        Map<String, String> values = account.platform == Platform.WEIBO
                ? Map.of("accessToken", account.platformSecret(), "uid", account.platformId())
                : Map.of("appId", account.platformId(), "appSecret", account.platformSecret());
        Instant ends = account.platform == Platform.WEIBO ? clock.instant().plus(TOKEN_LIFE) : null;
        connect.connect(accounts.get(account.id()), new Credentials(values), ends, null);
    }

    void remember(List<DemoHistory.PastPost> posts) {
        transactions.executeWithoutResult(status -> posts.forEach(this::remember));
        transactions.executeWithoutResult(status -> posts.stream()
                .filter(it -> it.account().publishing == Publishing.HAND_OVER)
                .reduce((earlier, later) -> later)
                .ifPresent(this::rate));
    }

    /** No poll will come that rates an account without an interface. */
    private void rate(DemoHistory.PastPost last) {
        events.publishEvent(new ActivityObserved(last.account().id(), last.at(), clock.instant()));
    }

    private void remember(DemoHistory.PastPost post) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into observed_post (id, account_id, platform_post_id, url, title, excerpt, posted_at,
                            first_seen_at, last_seen_at, origin, told_at)
                        values (:id, :account, :post, :url, :title, :title, :at, :now, :now, :origin, :now)
                        """)
                .param("id", id)
                .param("account", post.account().id().value())
                .param("post", post.platformPostId())
                .param("url", post.url())
                .param("title", post.title())
                .param("at", Timestamp.from(post.at()))
                .param("now", Timestamp.from(now))
                .param("origin", PostOrigin.HISTORY.name())
                .update();
        events.publishEvent(new PostObserved(
                post.account().id(),
                id,
                post.platformPostId(),
                post.at(),
                PostOrigin.HISTORY,
                null,
                post.title(),
                post.title(),
                post.url()));
    }
}
