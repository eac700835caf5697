package io.countersign.gateway.publication;

import io.countersign.connectors.Mishap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one request meets.
 *
 * @param slow whether it lasts until the gateway's own time limit
 */
record MatrixFault(String name, Mishap mishap, boolean slow) {

    /** Longer than the time limits of {@link MatrixScenario}. */
    private static final Duration LATE = Duration.ofSeconds(5);

    /** What the wire and the machines before a platform do. */
    private static List<MatrixFault> wire() {
        return List.of(
                new MatrixFault("answer lost after the effect", Mishap.acceptsThenDropsTheConnection(), false),
                new MatrixFault("reset after the effect", Mishap.acceptsThenResetsTheConnection(), false),
                new MatrixFault("reset before the effect", Mishap.resetsTheConnectionUnheard(), false),
                new MatrixFault("500", Mishap.html(500), false),
                new MatrixFault("500 after the effect", Mishap.acceptsThenHtml(500), false),
                new MatrixFault("502 with HTML", Mishap.html(502), false),
                new MatrixFault("502 with HTML after the effect", Mishap.acceptsThenHtml(502), false),
                new MatrixFault("200 with HTML after the effect", Mishap.acceptsThenHtml(200), false),
                new MatrixFault("empty body", Mishap.emptyBody(), false),
                new MatrixFault("half a body", Mishap.halfTheBody(), false),
                new MatrixFault("not HTTP", Mishap.garbage(), false),
                new MatrixFault("timeout", Mishap.slowAnswer(LATE), true),
                new MatrixFault("slow drip", Mishap.drippingAnswer(LATE), true));
    }

    /** One code of each class of the WeChat guide, and one that no guide lists. */
    static List<MatrixFault> wechat() {
        Stream<MatrixFault> refusals = Stream.of(
                        -1, 40001, 40164, 40007, 45009, 45011, 47001, 48001, 50002, 53500, 53501, 53503, 53504, 99_999)
                .map(code -> new MatrixFault("code " + code, Mishap.json(200, wechat(code)), false));
        Stream<MatrixFault> effects =
                Stream.of(new MatrixFault("code -1 after the effect", Mishap.acceptsThenJson(200, wechat(-1)), false));
        return Stream.of(wire().stream(), refusals, effects).flatMap(it -> it).toList();
    }

    /** The same, and what only a mass send is told: none is left, its key was used, its key comes too fast. */
    static List<MatrixFault> massSend() {
        Stream<MatrixFault> refusals = Stream.of(45028, 45065, 45066)
                .map(code -> new MatrixFault("code " + code, Mishap.json(200, wechat(code)), false));
        return Stream.concat(wechat().stream(), refusals).toList();
    }

    /** One code of each class of the Weibo guide, and one that no guide lists. */
    static List<MatrixFault> weibo() {
        List<MatrixFault> faults = new ArrayList<>(wire());
        for (int code : List.of(10001, 10002, 10014, 10023, 20015, 20016, 20019, 20021, 20032, 21327, 29_999))
            faults.add(new MatrixFault("code " + code, Mishap.json(400, weibo(code)), false));
        for (int code : List.of(10001, 20032))
            faults.add(new MatrixFault(
                    "code " + code + " after the effect", Mishap.acceptsThenJson(400, weibo(code)), false));
        return List.copyOf(faults);
    }

    /** Faults that pass: nothing among them needs a person by itself. */
    static List<MatrixFault> passing(List<MatrixFault> faults) {
        List<String> codes =
                Arrays.asList("-1", "40001", "45011", "45028", "45066", "53501", "10001", "10002", "10023", "20016");
        return faults.stream()
                .filter(it -> !it.slow())
                .filter(it -> !it.name().startsWith("code")
                        || codes.contains(it.name().split(" ", -1)[1])
                        || it.name().equals("code 20032 after the effect"))
                .toList();
    }

    private static String wechat(int code) {
        return "{\"errcode\":%d,\"errmsg\":\"injected rid: 65f0a1b2-0d3c4e5f\"}".formatted(code);
    }

    private static String weibo(int code) {
        return "{\"error\":\"injected\",\"error_code\":%d,\"request\":\"/2/\"}".formatted(code);
    }

    @Override
    public String toString() {
        return name;
    }
}
