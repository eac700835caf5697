package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.GatewayTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The search for secrets finds one that somebody planted; the table goes with the transaction. */
@GatewayTest
@Transactional
class EveryTableIntegrationTests {

    private static final Map<String, String> SECRETS =
            Map.of("planted", "planted-密-secret-1", "another", "never-planted-secret");

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'planted-密-secret-1'",
                "'the token is planted-密-secret-1, they say'",
                "jsonb_build_object('token', 'planted-密-secret-1')",
                "convert_to('planted-密-secret-1', 'UTF8')",
                "array['nothing', 'planted-密-secret-1']"
            })
    void aPlantedOneIsFoundInItsTable(String value) {
        jdbc.sql("create table planted as select n, case when n = 2 then %s end as held from generate_series(1, 3) n"
                        .formatted(value))
                .update();

        assertThat(new EveryTable(jdbc).holding(SECRETS)).containsExactly("planted in planted");
    }

    @Test
    void noneIsFoundWhereNoneStands() {
        assertThat(new EveryTable(jdbc).holding(SECRETS)).isEmpty();
    }
}
