package io.countersign.gateway.publication.channel;

import io.countersign.connectors.UploadCache;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what each account's platform holds already, so that a picture is uploaded once per account. */
@Component
class UploadedPictures implements UploadCache {

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadedPictures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> find(String account, Use use, String sha256) {
        return jdbc.sql("""
                        select reference from uploaded_picture
                        where platform_account = :account and purpose = :use and sha256 = :sha256
                        """)
                .param("account", account)
                .param("use", use.name())
                .param("sha256", sha256)
                .query(String.class)
                .optional();
    }

    @Override
    public void put(String account, Use use, String sha256, String reference) {
        jdbc.sql("""
                        insert into uploaded_picture (platform_account, purpose, sha256, reference, uploaded_at)
                        values (:account, :use, :sha256, :reference, :now)
                        on conflict (platform_account, purpose, sha256) do update
                        set reference = excluded.reference, uploaded_at = excluded.uploaded_at
                        """)
                .param("account", account)
                .param("use", use.name())
                .param("sha256", sha256)
                .param("reference", reference)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void remove(String account, Use use, String sha256) {
        jdbc.sql("""
                        delete from uploaded_picture
                        where platform_account = :account and purpose = :use and sha256 = :sha256
                        """)
                .param("account", account)
                .param("use", use.name())
                .param("sha256", sha256)
                .update();
    }
}
