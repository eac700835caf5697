package io.countersign.connectors.wechat;

import io.countersign.connectors.wechat.FakeState.Account;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls by account, path and day (guide, section 9); only a limit that somebody set refuses. */
final class FakeQuotas {
    private static final ZoneOffset PLATFORM = ZoneOffset.ofHours(8);

    private static final Map<String, Integer> ORDINARY = Map.of(
            "/cgi-bin/freepublish/submit", 100,
            "/cgi-bin/freepublish/get", 100,
            "/cgi-bin/freepublish/getarticle", 100,
            "/cgi-bin/freepublish/batchget", 100,
            "/cgi-bin/freepublish/delete", 10,
            "/cgi-bin/message/mass/sendall", 100,
            "/cgi-bin/message/mass/delete", 10,
            "/cgi-bin/draft/add", 1000,
            "/cgi-bin/draft/get", 500);

    private final Clock clock;
    private final Map<String, Integer> used = new HashMap<>();
    private final Map<String, Integer> limits = new HashMap<>();

    FakeQuotas(Clock clock) {
        this.clock = clock;
    }

    void limit(String appId, String path, int calls) {
        limits.put(appId + path, calls);
    }

    void charge(Account account, String path) {
        int now = used.merge(today(account, path), 1, Integer::sum);
        Integer limit = limits.get(account.appId + path);
        if (limit != null && now > limit) throw new FakeError(45009, "reach max api daily quota limit");
    }

    ObjectNode tell(Account account, JsonNode body) {
        String path = Json.text(body, "cgi_path");
        Integer limit = limits.getOrDefault(account.appId + path, ORDINARY.get(path));
        if (limit == null) throw new FakeError(76021, "cgi_path not found");
        int usedToday = used.getOrDefault(today(account, path), 0);
        ObjectNode answer = Json.object().put("errcode", 0).put("errmsg", "ok");
        answer.putObject("quota")
                .put("daily_limit", limit)
                .put("used", usedToday)
                .put("remain", Math.max(0, limit - usedToday));
        return answer;
    }

    private String today(Account account, String path) {
        return account.appId + path + LocalDate.ofInstant(clock.instant(), PLATFORM);
    }
}
