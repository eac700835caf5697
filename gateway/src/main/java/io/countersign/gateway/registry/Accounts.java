package io.countersign.gateway.registry;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.rules.activity.DormancyLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registered accounts, and the facets that other modules report about them. */
@Component
public class Accounts {

    private static final String ALL = "select a.* from media_account a join unit u on u.id = a.unit_id ";
    private static final String IN_ORDER = " order by u.list_order, a.platform, a.name, a.id";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public Optional<Account> find(AccountId id) {
        return jdbc.sql(ALL + " where a.id = :id")
                .param("id", id.value())
                .query((row, i) -> accountOf(row))
                .optional();
    }

    public Account get(AccountId id) {
        return find(id).orElseThrow(() -> new NotFound("account " + id));
    }

    /** All accounts, units in the school's order. */
    public List<Account> all() {
        return jdbc.sql(ALL + IN_ORDER).query((row, i) -> accountOf(row)).list();
    }

    public List<Account> ofUnit(UnitId unit) {
        return jdbc.sql(ALL + " where a.unit_id = :unit" + IN_ORDER)
                .param("unit", unit.value())
                .query((row, i) -> accountOf(row))
                .list();
    }

    /** The accounts that the user may know of: all, or those of the user's units and of what is below them. */
    public List<Account> visibleTo(CurrentUser user) {
        if (user.seesAllAccounts()) return all();
        List<UUID> units = user.appointments().stream()
                .flatMap(it -> Optional.ofNullable(it.unit()).stream())
                .map(UnitId::value)
                .distinct()
                .toList();
        if (units.isEmpty()) return List.of();
        return jdbc.sql(ALL + " where a.unit_id in (:units) or u.parent_id in (:units)" + IN_ORDER)
                .param("units", units)
                .query((row, i) -> accountOf(row))
                .list();
    }

    public Optional<Account> visible(AccountId id, CurrentUser user) {
        return visibleTo(user).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Enters an account with the facets it has at that moment. */
    @Transactional
    public void register(Account account) {
        jdbc.sql("""
                        insert into media_account (id, unit_id, platform, name, platform_account_id, status, filing,
                            filing_number, connection, dormancy, compliance, publishing, opened_on, version)
                        values (:id, :unit, :platform, :name, :platformId, :status, :filing,
                            :number, :connection, :dormancy, :compliance, :publishing, :openedOn, 0)
                        """)
                .param("id", account.id().value())
                .param("unit", account.unit().value())
                .param("platform", account.platform().name())
                .param("name", account.name())
                .param("platformId", account.platformAccountId())
                .param("status", account.status().name())
                .param("filing", account.filing().name())
                .param("number", account.filingNumber())
                .param("connection", account.connection().name())
                .param("dormancy", account.dormancy().name())
                .param("compliance", account.compliance().name())
                .param("publishing", account.publishing().name())
                .param("openedOn", account.openedOn())
                .update();
    }

    /** Records what a live check or a failing call found out about the account's connection. */
    @Transactional
    public void recordConnection(
            AccountId id,
            ConnectionFacet connection,
            Publishing publishing,
            @Nullable String platformAccountId,
            @Nullable PersonId by) {
        Account before = get(id);
        jdbc.sql("""
                        update media_account
                        set connection = :connection, publishing = :publishing,
                            platform_account_id = coalesce(:platformId, platform_account_id), version = version + 1
                        where id = :id
                        """)
                .param("connection", connection.name())
                .param("publishing", publishing.name())
                .param("platformId", platformAccountId)
                .param("id", id.value())
                .update();
        if (before.connection() != connection || before.publishing() != publishing)
            events.publishEvent(new ConnectionRecorded(id, before.connection(), connection, publishing, by));
    }

    /** Records what the account's platform lets it do by call. */
    @Transactional
    public void recordGrant(AccountId id, PostingGrant grant) {
        jdbc.sql("update media_account set posting_grant = :grant, version = version + 1 where id = :id")
                .param("grant", grant.name())
                .param("id", id.value())
                .update();
    }

    /** Records the level that supervision computed; the crossing itself is supervision's fact. */
    @Transactional
    public void recordDormancy(AccountId id, DormancyLevel level) {
        jdbc.sql(
                        "update media_account set dormancy = :level, version = version + 1 where id = :id and dormancy <> :level")
                .param("level", level.name())
                .param("id", id.value())
                .update();
    }

    private static Account accountOf(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                Platform.valueOf(row.getString("platform")),
                row.getString("name"),
                row.getString("platform_account_id"),
                AccountStatus.valueOf(row.getString("status")),
                FilingFacet.valueOf(row.getString("filing")),
                row.getString("filing_number"),
                ConnectionFacet.valueOf(row.getString("connection")),
                DormancyLevel.valueOf(row.getString("dormancy")),
                ComplianceFacet.valueOf(row.getString("compliance")),
                Publishing.valueOf(row.getString("publishing")),
                row.getObject("opened_on", LocalDate.class),
                PostingGrant.valueOf(row.getString("posting_grant")),
                row.getLong("version"));
    }
}
