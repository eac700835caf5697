package io.countersign.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Unit;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A new installation: the one whom the settings name can sign in and is entered once. */
@GatewayTest
@TestPropertySource(
        properties = {
            "countersign.first-administrator.username=first",
            "countersign.first-administrator.password=a long first password",
            "countersign.first-administrator.name=许诺",
            "countersign.first-administrator.unit=网络与信息中心"
        })
class FirstAdministratorIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FirstAdministrator first;

    @Autowired
    Organisation organisation;

    @Test
    void theFirstAdministratorSignsIn() {
        assertThat(mvc.post()
                        .uri("/api/v1/tokens")
                        .header(HttpHeaders.AUTHORIZATION, basic("first:a long first password"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"first\",\"expiresInDays\":1}"))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void theNextStartEntersNobodyAgain() {
        first.enter();

        assertThat(organisation.people()).hasSize(1);
        assertThat(organisation.units()).extracting(Unit::name).containsExactly("网络与信息中心");
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
