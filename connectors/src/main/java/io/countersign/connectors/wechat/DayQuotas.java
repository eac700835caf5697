package io.countersign.connectors.wechat;

import io.countersign.connectors.CallBudget;
import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.Quota;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Corrects the budget by what the platform itself counts, path by path (guide, section 9). */
final class DayQuotas {
    private static final String QUOTA = "/cgi-bin/openapi/quota/get";

    private final String account;
    private final WechatCalls calls;
    private final CallBudget budget;

    DayQuotas(String account, WechatCalls calls, CallBudget budget) {
        this.account = account;
        this.calls = calls;
        this.budget = budget;
    }

    /** A path of which the platform does not speak leaves the others as they are; no answer ends it. */
    void read(Collection<String> paths) {
        for (String path : paths) asked(path).ifPresent(it -> correct(path, it));
    }

    private Optional<JsonNode> asked(String path) {
        try {
            return Optional.of(calls.write(QUOTA, Json.object().put("cgi_path", path)));
        } catch (ConnectorException.Refused unknownPath) {
            return Optional.empty();
        }
    }

    /** No calls at all are told of a path that is not open to the account; the call itself says that better. */
    private void correct(String path, JsonNode answer) {
        JsonNode told = answer.path("quota");
        int limit = told.path("daily_limit").asInt(0);
        if (limit > 0 && told.path("remain").isInt())
            budget.told(account, path, new Quota(limit, told.path("remain").asInt(), null));
    }
}
