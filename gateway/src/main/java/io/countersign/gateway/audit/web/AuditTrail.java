package io.countersign.gateway.audit.web;

import io.countersign.gateway.audit.AuditEntry;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries of the chain, with the names of the people in them. */
@Component
class AuditTrail {

    private static final TypeReference<Map<String, @Nullable Object>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Drafts drafts;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, Organisation organisation, Drafts drafts, JsonMapper json) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.drafts = drafts;
        this.json = json;
    }

    /** The chain in its order. */
    List<EntryView> after(long seq, int limit) {
        return views(jdbc.sql("select * from audit_entry where seq > :seq order by seq limit :limit")
                .param("seq", seq)
                .param("limit", limit)
                .query((row, i) -> AuditEntry.of(row))
                .list());
    }

    /** The newest entries that fit the filter. */
    List<EntryView> newest(AuditFilter filter, int limit) {
        return views(jdbc.sql("""
                        select * from audit_entry
                        where (cast(:before as bigint) is null or seq < :before)
                          and (cast(:action as text) is null or action = :action)
                          and (cast(:actor as uuid) is null or actor = :actor)
                          and (cast(:subject as text) is null or subject_id = :subject or cast(draft_id as text) = :subject)
                        order by seq desc limit :limit
                        """)
                .param("before", filter.before())
                .param("action", filter.action())
                .param("actor", filter.actor())
                .param("subject", filter.subject())
                .param("limit", limit)
                .query((row, i) -> AuditEntry.of(row))
                .list());
    }

    /** Everything that happened to the draft, oldest first. */
    List<EntryView> ofDraft(UUID draft) {
        return views(jdbc.sql("select * from audit_entry where draft_id = :draft order by seq")
                .param("draft", draft)
                .query((row, i) -> AuditEntry.of(row))
                .list());
    }

    /** The actions that the chain holds, for the filter. */
    List<String> actions() {
        return jdbc.sql("select distinct action from audit_entry order by action")
                .query(String.class)
                .list();
    }

    private List<EntryView> views(List<AuditEntry> entries) {
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, String> titles = new HashMap<>();
        for (AuditEntry entry : entries) {
            UUID actor = entry.actor();
            UUID draft = entry.draft();
            if (actor != null) names.computeIfAbsent(actor, this::name);
            if (draft != null) titles.computeIfAbsent(draft, this::title);
        }
        return entries.stream()
                .map(entry -> EntryView.of(
                        entry,
                        names.get(entry.actor()),
                        titles.get(entry.draft()),
                        json.readValue(entry.details(), DETAILS)))
                .toList();
    }

    private @Nullable String title(UUID draft) {
        return drafts.find(new DraftId(draft)).map(DraftHead::title).orElse(null);
    }

    private @Nullable String name(UUID person) {
        return organisation.person(new PersonId(person)).map(Person::name).orElse(null);
    }
}
