package io.countersign.gateway.access;

import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.time.Campus;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks and sets passwords; only their bcrypt hash is kept. */
@Component
public class Passwords {

    private final PasswordEncoder encoder = new BCryptPasswordEncoder();
    /** Compared with where there is no password, so that this takes the same time; nobody knows what it is of. */
    private final String nobody = encoder.encode(UUID.randomUUID().toString());

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Clock clock;

    Passwords(JdbcClient jdbc, Organisation organisation, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The person, if the password is right and the person still belongs to the school. */
    Optional<Person> check(String username, String password) {
        Optional<Person> person = organisation.person(username).filter(it -> it.validOn(Campus.today(clock)));
        String hash = person.flatMap(it -> jdbc.sql("select password_hash from credential where person_id = :id")
                        .param("id", it.id().value())
                        .query(String.class)
                        .optional())
                .orElse(nobody);
        return encoder.matches(password, hash) ? person : Optional.empty();
    }

    @Transactional
    public void set(PersonId person, String password) {
        jdbc.sql("""
                        insert into credential (person_id, password_hash, changed_at) values (:id, :hash, :now)
                        on conflict (person_id) do update
                        set password_hash = excluded.password_hash, changed_at = excluded.changed_at
                        """)
                .param("id", person.value())
                .param("hash", encoder.encode(password))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
