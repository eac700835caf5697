package io.countersign.gateway.draft.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftSight;
import io.countersign.gateway.draft.DraftState;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.api.Items;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts that somebody may see, the one changed last first. */
@Component
class DraftQuery {

    /** Keeps an empty list valid SQL; no row has this id. */
    private static final UUID NOTHING = new UUID(0, 0);

    private final JdbcClient jdbc;

    DraftQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param states all where it is empty
     * @param only the drafts among which to look, null for all
     */
    record Filter(
            Collection<DraftState> states,
            @Nullable UUID unit,
            @Nullable String words,
            @Nullable Set<DraftId> only) {}

    Items<DraftHead> find(Filter filter, @Nullable String after, int limit, CurrentUser user) {
        Cursor cursor = Cursor.of(after);
        Set<DraftId> only = filter.only();
        var rows = jdbc.sql("""
                        select d.*, array(select t.account_id from draft_target t where t.draft_id = d.id) as targets
                        from draft d
                        where %s
                          and (:anyState or d.state in (:states))
                          and (cast(:unit as uuid) is null or d.unit_id = :unit)
                          and (cast(:words as text) is null or strpos(lower(d.title), lower(:words)) > 0)
                          and (:any or d.id in (:only))
                          and (d.changed_at, d.id) < (:beforeTime, :beforeId)
                        order by d.changed_at desc, d.id desc
                        limit :rows
                        """.formatted(DraftSight.CONDITION))
                .params(DraftSight.parameters(user))
                .param("anyState", filter.states().isEmpty())
                .param("states", names(filter.states()))
                .param("unit", filter.unit())
                .param("words", filter.words())
                .param("any", only == null)
                .param("only", ids(only == null ? Set.of() : only))
                .param("beforeTime", cursor.changedAt().atOffset(ZoneOffset.UTC))
                .param("beforeId", cursor.id())
                .param("rows", limit + 1)
                .query((row, i) -> head(row))
                .list();
        return Items.page(rows, limit, it -> new Cursor(it.changedAt(), it.id().value()).text());
    }

    private static Collection<String> names(Collection<DraftState> states) {
        return states.isEmpty() ? Set.of("") : states.stream().map(Enum::name).toList();
    }

    private static Collection<UUID> ids(Set<DraftId> only) {
        return only.isEmpty()
                ? Set.of(NOTHING)
                : only.stream().map(DraftId::value).toList();
    }

    private static DraftHead head(ResultSet row) throws SQLException {
        return new DraftHead(
                new DraftId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                DraftState.valueOf(row.getString("state")),
                row.getString("title"),
                new PersonId(row.getObject("created_by", UUID.class)),
                accounts(row.getArray("targets")),
                row.getBoolean("urgent"),
                instant(row, "publish_at"),
                row.getInt("revision_number"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Set<AccountId> accounts(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(AccountId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
