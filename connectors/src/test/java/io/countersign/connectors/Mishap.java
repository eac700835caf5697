package io.countersign.connectors;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What goes wrong with one request to a fake platform: whether it takes effect, and what becomes of its answer. */
public final class Mishap {
    private static final String HTML = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
    private static final int DRIPS = 50;

    private final boolean effect;
    private final UnaryOperator<ResponseDefinitionBuilder> answer;

    private Mishap(boolean effect, UnaryOperator<ResponseDefinitionBuilder> answer) {
        this.effect = effect;
        this.answer = answer;
    }

    /** Takes effect, but the connection ends without an answer. */
    public static Mishap acceptsThenDropsTheConnection() {
        return new Mishap(true, answer -> answer.withFault(Fault.EMPTY_RESPONSE));
    }

    /** Takes effect, but the connection is reset. */
    public static Mishap acceptsThenResetsTheConnection() {
        return new Mishap(true, answer -> answer.withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** The connection ends before anything happens. */
    public static Mishap dropsTheConnectionUnheard() {
        return new Mishap(false, answer -> answer.withFault(Fault.EMPTY_RESPONSE));
    }

    /** The connection is reset before anything happens. */
    public static Mishap resetsTheConnectionUnheard() {
        return new Mishap(false, answer -> answer.withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** Takes effect and answers properly, but late. */
    public static Mishap slowAnswer(Duration delay) {
        return new Mishap(true, answer -> answer.withFixedDelay(Math.toIntExact(delay.toMillis())));
    }

    /** Takes effect and lets the answer drip out over the time given. */
    public static Mishap drippingAnswer(Duration whole) {
        return new Mishap(true, answer -> answer.withChunkedDribbleDelay(DRIPS, Math.toIntExact(whole.toMillis())));
    }

    /** Takes effect, but the answer has no body. */
    public static Mishap emptyBody() {
        return new Mishap(true, answer -> answer.withBody(new byte[0]));
    }

    /** Takes effect, but only the first half of the answer's body arrives. */
    public static Mishap halfTheBody() {
        return new Mishap(true, answer -> {
            byte[] whole = answer.build().getByteBody();
            return answer.withBody(Arrays.copyOf(whole, whole.length / 2));
        });
    }

    /** Takes effect, but the answer is not HTTP. */
    public static Mishap garbage() {
        return new Mishap(true, answer -> answer.withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    }

    /** Takes no effect and answers with the status and an HTML page. */
    public static Mishap html(int status) {
        return new Mishap(false, answer -> page(answer, status));
    }

    /** Takes effect and still answers with the status and an HTML page. */
    public static Mishap acceptsThenHtml(int status) {
        return new Mishap(true, answer -> page(answer, status));
    }

    /** Takes effect and answers with the status and a header, a pair that tempts clients to send again. */
    public static Mishap acceptsThenTempts(int status, String header, String value) {
        return new Mishap(true, answer -> page(answer, status).withHeader(header, value));
    }

    /** Takes no effect and answers with the status and the JSON given. */
    public static Mishap json(int status, String json) {
        return new Mishap(false, answer -> jsonAnswer(answer, status, json));
    }

    /** Takes effect and answers with the status and the JSON given instead of its own. */
    public static Mishap acceptsThenJson(int status, String json) {
        return new Mishap(true, answer -> jsonAnswer(answer, status, json));
    }

    /** Whether the platform does what it was asked. */
    public boolean takesEffect() {
        return effect;
    }

    /** The answer that leaves the platform, made from the proper one. */
    public ResponseDefinitionBuilder spoil(ResponseDefinitionBuilder proper) {
        return answer.apply(proper);
    }

    private static ResponseDefinitionBuilder page(ResponseDefinitionBuilder answer, int status) {
        return answer.withStatus(status).withHeader("Content-Type", "text/html").withBody(HTML);
    }

    private static ResponseDefinitionBuilder jsonAnswer(ResponseDefinitionBuilder answer, int status, String json) {
        return answer.withStatus(status)
                .withHeader("Content-Type", "application/json;charset=UTF-8")
                .withBody(json.getBytes(StandardCharsets.UTF_8));
    }
}
