package io.countersign.gateway.notification;

import io.countersign.gateway.organisation.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's notices. */
@Component
public class NoticeBox {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeBox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells each of the people once, however often it is asked to. */
    @Transactional
    void tell(Collection<PersonId> people, NoticeKind kind, List<String> facts, String link, String about) {
        for (PersonId person : people.stream().distinct().toList())
            jdbc.sql("""
                            insert into notice (id, person_id, kind, facts, link, at, about)
                            values (:id, :person, :kind, :facts, :link, :at, :about)
                            on conflict on constraint notice_once do nothing
                            """)
                    .param("id", UUID.randomUUID())
                    .param("person", person.value())
                    .param("kind", kind.name())
                    .param("facts", facts.toArray(String[]::new))
                    .param("link", link)
                    .param("at", now())
                    .param("about", about)
                    .update();
    }

    /** What waited is done, by somebody: nobody need look at its notices any more. */
    @Transactional
    void settle(String about) {
        jdbc.sql("update notice set read_at = :now where about = :about and read_at is null")
                .param("now", now())
                .param("about", about)
                .update();
    }

    /** The same for one person. */
    @Transactional
    void settle(PersonId person, String about) {
        jdbc.sql("update notice set read_at = :now where about = :about and person_id = :person and read_at is null")
                .param("now", now())
                .param("about", about)
                .param("person", person.value())
                .update();
    }

    /** Marks the person's notice as read and says where it leads. */
    @Transactional
    public Optional<String> read(UUID id, PersonId person) {
        return jdbc.sql("""
                        update notice set read_at = coalesce(read_at, :now) where id = :id and person_id = :person
                        returning link
                        """)
                .param("now", now())
                .param("id", id)
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    @Transactional
    public void readAll(PersonId person) {
        jdbc.sql("update notice set read_at = :now where person_id = :person and read_at is null")
                .param("now", now())
                .param("person", person.value())
                .update();
    }

    /**
     * The person's notices, the newest first.
     *
     * @param after the last notice of the page before
     */
    public List<Notice> of(PersonId person, boolean unreadOnly, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select * from notice
                        where person_id = :person
                          and (not :unreadOnly or read_at is null)
                          and (cast(:after as uuid) is null
                               or (at, id) < (select n.at, n.id from notice n where n.id = :after and n.person_id = :person))
                        order by at desc, id desc limit :limit
                        """)
                .param("person", person.value())
                .param("unreadOnly", unreadOnly)
                .param("after", after)
                .param("limit", limit)
                .query((row, i) -> notice(row))
                .list();
    }

    public int unread(PersonId person) {
        return unread(List.of(person)).getOrDefault(person, 0);
    }

    /** How many unread notices each of the people has; people without one are absent. */
    public Map<PersonId, Integer> unread(Collection<PersonId> people) {
        Map<PersonId, Integer> counts = new HashMap<>();
        if (people.isEmpty()) return counts;
        jdbc.sql("""
                        select person_id, count(*) as unread from notice
                        where read_at is null and person_id in (:people) group by person_id
                        """)
                .param("people", people.stream().map(PersonId::value).toList())
                .query((row, i) ->
                        counts.put(new PersonId(row.getObject("person_id", UUID.class)), row.getInt("unread")))
                .list();
        return counts;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
        Instant read = readAt == null ? null : readAt.toInstant();
        return new Notice(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                Arrays.asList((String[]) row.getArray("facts").getArray()),
                row.getString("link"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                read);
    }
}
