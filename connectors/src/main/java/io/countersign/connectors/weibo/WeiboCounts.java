package io.countersign.connectors.weibo;

import io.countersign.connectors.ConnectorException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads how many posts accounts have (guide, section 5.4); those that have not authorised the app are not among them. */
final class WeiboCounts {
    /** How many accounts one call may name. */
    static final int MOST = 100;

    private WeiboCounts() {}

    static Map<String, Long> of(JsonNode answer) {
        if (!answer.isArray()) throw new ConnectorException.Unavailable("counts that are no list", null);
        Map<String, Long> counts = new HashMap<>();
        for (JsonNode account : answer) {
            String uid = Json.text(account, "id");
            Long posts = Json.number(account, "statuses_count");
            if (uid != null && posts != null) counts.put(uid, posts);
        }
        return Map.copyOf(counts);
    }
}
