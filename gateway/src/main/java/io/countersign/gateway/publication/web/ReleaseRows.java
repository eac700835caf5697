package io.countersign.gateway.publication.web;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.publication.RefusedRelease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the release orders. */
@Component
class ReleaseRows {

    private static final TypeReference<List<RefusedRelease>> REFUSALS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReleaseRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ReleaseRow> ofDraft(DraftId draft) {
        return jdbc.sql("select * from scheduled_release where draft_id = :draft order by release_at")
                .param("draft", draft.value())
                .query((row, i) -> of(row))
                .list();
    }

    /** Those that wait for their time or for what is missing, whoever may see them. */
    List<ReleaseRow> open() {
        return jdbc.sql("""
                        select * from scheduled_release where state in ('WAITING', 'REFUSED') order by release_at limit 200
                        """).query((row, i) -> of(row)).list();
    }

    private ReleaseRow of(ResultSet row) throws SQLException {
        return new ReleaseRow(
                row.getObject("revision_id", UUID.class),
                row.getObject("draft_id", UUID.class),
                row.getTimestamp("release_at").toInstant(),
                row.getString("state"),
                json.readValue(row.getString("refusals"), REFUSALS),
                PublicationRow.instant(row, "decided_at"));
    }
}
