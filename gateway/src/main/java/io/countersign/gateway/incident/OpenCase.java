package io.countersign.gateway.incident;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case, once for each post however often it is told. */
@Service
class OpenCase {

    private final CaseFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenCase(CaseFiles files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two tellings at once wait for each other, so that the second one finds the case of the first. */
    @Transactional
    void open(Finding finding) {
        jdbc.sql("select count(*) from (select pg_advisory_xact_lock(hashtextextended(:account, 7))) locked")
                .param("account", finding.account().toString())
                .query(Integer.class)
                .single();
        if (known(finding)) return;
        files.save(CaseFile.open(
                new CaseId(UUID.randomUUID()), finding, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private boolean known(Finding finding) {
        return jdbc.sql("""
                        select exists (select from case_file
                                       where kind = :kind and account = :account
                                         and (platform_post_id = :post or publication = :publication))
                        """)
                .param("kind", finding.kind().name())
                .param("account", finding.account().value())
                .param("post", finding.platformPostId())
                .param("publication", finding.publication())
                .query(Boolean.class)
                .single();
    }
}
