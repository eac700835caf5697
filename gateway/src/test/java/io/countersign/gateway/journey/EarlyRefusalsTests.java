package io.countersign.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.browser.TrialApplication;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no controller sees is refused over the API in the same form as everything else. */
class EarlyRefusalsTests {

    private static final String LONG = "LONG";

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/drafts;x=1, '', 400",
        "GET, /api/v1/drafts/%2e%2e, '', 400",
        "TRACE, /api/v1/drafts, '', 405",
        "FROB, /api/v1/drafts, '', 400",
        "GET, /api/v1/drafts/%00, '', 400",
        "GET, /api/v1/drafts/%2f, '', 400",
        "GET, /api/v1/drafts?x=" + LONG + ", '', 400",
        "GET, /api/v1/drafts, X-Much: " + LONG + ", 400"
    })
    void refusalHasProblemDetails(String method, String address, String header, int status) throws IOException {
        String answer = send(method + ' ' + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (header.isEmpty() ? "" : header + "\r\n") + "\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"status\":" + status, "urn:countersign:problem:", "\"detail\"")
                .doesNotContain("<html", "\"timestamp\"");
    }

    private static String send(String request) throws IOException {
        URI gateway = URI.create(TrialApplication.address());
        try (Socket socket = new Socket("localhost", gateway.getPort())) {
            socket.getOutputStream()
                    .write(request.replace(LONG, "x".repeat(20_000)).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
