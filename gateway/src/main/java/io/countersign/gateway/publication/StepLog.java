package io.countersign.gateway.publication;

import java.sql.Timestamp;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes each step of a publication down in the transaction in which it happens. */
@Component
class StepLog {

    private final JdbcClient jdbc;

    StepLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PublicationChanged changed) {
        jdbc.sql("""
                        insert into publication_step (publication_id, number, state, words, actor, entered_at)
                        select :id, coalesce(max(number), 0) + 1, :state, :words, :actor, :at
                        from publication_step where publication_id = :id
                        """)
                .param("id", changed.publicationId().value())
                .param("state", changed.to().name())
                .param("words", changed.words())
                .param("actor", changed.by())
                .param("at", Timestamp.from(changed.at()))
                .update();
    }
}
