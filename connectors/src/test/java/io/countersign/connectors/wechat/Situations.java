package io.countersign.connectors.wechat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.Queue;
import java.util.function.Function;

/** What the fake platform does to the next calls of one path. "Accepts" means that the call took effect. */
public final class Situations {

    /** Whether the call takes effect, and what becomes of the answer. */
    record Situation(boolean effect, Function<String, ResponseDefinitionBuilder> answer) {}

    private final Queue<Situation> queue;
    private final int times;

    Situations(Queue<Situation> queue, int times) {
        this.queue = queue;
        this.times = times;
    }

    public void acceptsThenDropsTheConnection() {
        put(true, answer -> aResponse().withFault(Fault.EMPTY_RESPONSE));
    }

    public void acceptsThenResetsTheConnection() {
        put(true, answer -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    public void dropsTheConnection() {
        put(false, answer -> aResponse().withFault(Fault.EMPTY_RESPONSE));
    }

    public void answers500() {
        put(false, answer -> aResponse().withStatus(500).withBody("Internal Server Error"));
    }

    /** A gateway in front of the platform gives up after the platform has done its work. */
    public void answersHtml502() {
        put(true, answer -> html(502));
    }

    /** The same page with the status of success. */
    public void answersHtml200() {
        put(true, answer -> html(200));
    }

    public void answersEmptyBody() {
        put(true, answer -> aResponse().withStatus(200));
    }

    /** The answer stops in its middle. */
    public void answersHalf() {
        put(true, answer -> okJson(answer.substring(0, answer.length() / 2)));
    }

    public void answersNull() {
        put(true, answer -> okJson("null"));
    }

    public void answersMinusOneAfterTheEffect() {
        put(true, answer -> okJson(error(-1, "system error")));
    }

    public void answersMinusOneWithoutEffect() {
        put(false, answer -> okJson(error(-1, "system error")));
    }

    /** The answer is right but comes late. */
    public void slowAnswer(Duration delay) {
        put(true, answer -> okJson(answer).withFixedDelay((int) delay.toMillis()));
    }

    /** The answer trickles in over the duration. */
    public void slowDrip(Duration whole) {
        put(true, answer -> okJson(answer).withChunkedDribbleDelay(10, (int) whole.toMillis()));
    }

    public void answers503WithRetryAfterZero() {
        put(true, answer -> aResponse().withStatus(503).withHeader("Retry-After", "0"));
    }

    public void redirects(int status, String location) {
        put(true, answer -> aResponse().withStatus(status).withHeader("Location", location));
    }

    public void answersCode(int code, String words) {
        put(false, answer -> okJson(error(code, words)));
    }

    private void put(boolean effect, Function<String, ResponseDefinitionBuilder> answer) {
        for (int i = 0; i < times; i++) queue.add(new Situation(effect, answer));
    }

    private static ResponseDefinitionBuilder html(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withBody("<html><body><center><h1>Bad Gateway</h1></center></body></html>");
    }

    static String error(int code, String words) {
        return Json.write(
                Json.object().put("errcode", code).put("errmsg", words + " rid: 65f0a1b2-0d3c4e5f-" + Math.abs(code)));
    }
}
