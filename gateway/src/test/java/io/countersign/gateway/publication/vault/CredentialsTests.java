package io.countersign.gateway.publication.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialsTests {

    @Test
    void credentialsTellTheirNamesOnly() {
        assertThat(new Credentials(Map.of("appSecret", "s3cret", "appId", "wx1")))
                .hasToString("Credentials[appId, appSecret]");
    }
}
