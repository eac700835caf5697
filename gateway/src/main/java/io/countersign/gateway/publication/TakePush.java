package io.countersign.gateway.publication;

import io.countersign.connectors.wechat.PushQuery;
import io.countersign.connectors.wechat.Pushed;
import io.countersign.connectors.wechat.WechatPush;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.channel.WechatPushes;
import io.countersign.gateway.publication.vault.CallbackKeys;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what the platform pushes. It only has the publication looked at sooner: events get lost, so asking decides. All
 * it does is written down here, because the platform waits five seconds for the answer.
 */
@Service
public class TakePush {

    private static final Logger log = LoggerFactory.getLogger(TakePush.class);

    private final CallbackKeys keys;
    private final Accounts accounts;
    private final WechatPushes pushes;
    private final PushedEvents events;
    private final Progress progress;
    private final Publications publications;
    private final Tasks tasks;
    private final JdbcClient jdbc;
    private final Clock clock;

    TakePush(
            CallbackKeys keys,
            Accounts accounts,
            WechatPushes pushes,
            PushedEvents events,
            Progress progress,
            Publications publications,
            Tasks tasks,
            JdbcClient jdbc,
            Clock clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.pushes = pushes;
        this.events = events;
        this.progress = progress;
        this.publications = publications;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the platform itself asks if the address is the account's. */
    public boolean verifies(AccountId account, PushQuery query) {
        return reader(account).verifies(query);
    }

    /** False where it is not from the platform. */
    @Transactional
    public boolean take(AccountId account, PushQuery query, byte[] body) {
        Pushed pushed = reader(account).read(query, body);
        if (pushed instanceof Pushed.Told told) {
            if (events.keep(account, told)) told.job().ifPresent(job -> ended(account, job));
            return true;
        }
        log.info("a push to account {} was refused: {}", account, pushed);
        return false;
    }

    private void ended(AccountId account, Pushed.Job job) {
        for (UUID id : waiting(account, job)) {
            Publication publication = progress.locked(new PublicationId(id));
            if (job.url() != null && job.handle().equals(publication.handle())) {
                publication.addressTold(job.url());
                publications.save(publication);
            }
            if (publication.state() == PublicationState.PUBLISHING) tasks.plan(publication, Next.at(clock.instant()));
        }
    }

    /** Some accounts are told of a publication as of a mass send, under another id; then everything open is asked for. */
    private List<UUID> waiting(AccountId account, Pushed.Job job) {
        List<UUID> named = jdbc.sql("select id from publication where account_id = :account and handle = :handle")
                .param("account", account.value())
                .param("handle", job.handle())
                .query(UUID.class)
                .list();
        if (!named.isEmpty()) return named;
        return jdbc.sql("""
                        select id from publication
                        where account_id = :account and state = 'PUBLISHING' and handle is not null
                        """).param("account", account.value()).query(UUID.class).list();
    }

    private WechatPush reader(AccountId account) {
        Optional<String> appId = accounts.find(account).flatMap(it -> Optional.ofNullable(it.platformAccountId()));
        return keys.find(account)
                .flatMap(key -> appId.map(it -> pushes.of(it, key)))
                .orElseThrow(() -> new NotFound("callback address of account " + account));
    }
}
