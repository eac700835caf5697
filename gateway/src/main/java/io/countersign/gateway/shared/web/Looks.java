package io.countersign.gateway.shared.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The icon and tone of each state word of the domain guide, section 6, by its name, so that the same word looks the same
 * on every page; templates know it as {@code @looks}.
 */
@Component("looks")
class Looks {

    private static final Look CALM = new Look("dot", "calm");
    private static final Map<String, Look> BY_NAME = table();

    /** The look of an enum constant or of its name. */
    public Look of(Object state) {
        String name = state instanceof Enum<?> constant ? constant.name() : state.toString();
        return BY_NAME.getOrDefault(name, CALM);
    }

    private static Map<String, Look> table() {
        Map<String, Look> looks = new HashMap<>();
        put(looks, "edit", "calm", "EDITING", "DRAFT");
        put(looks, "clock", "calm", "WAITING", "READY", "PREPARING", "PRINTED", "PENDING", "UNKNOWN");
        put(looks, "busy", "busy", "SCREENING", "SENDING", "STAGED", "PUBLISHING", "WITHDRAWING", "CLOSING");
        put(looks, "review", "busy", "IN_REVIEW", "SUBMITTED", "OPEN", "CURRENT");
        put(looks, "send", "busy", "RELEASED", "HANDED_OVER", "HAND_OVER", "MANUAL");
        put(looks, "check", "good", "APPROVED", "APPROVE", "PUBLISHED", "ACTIVE", "NORMAL", "CLEAR", "PASS");
        put(looks, "check", "good", "SATISFIED", "DONE", "VALID", "ACCEPTED", "MATCHED", "EXPLAINED", "RETRO_REVIEWED");
        put(looks, "shield", "good", "VERIFIED", "API", "GATEWAY");
        put(looks, "link", "good", "CONNECTED");
        put(looks, "back", "warn", "CHANGES_REQUESTED", "REQUEST_CHANGES", "RETURNED");
        put(looks, "alert", "warn", "EXPIRING", "CHANGE_DUE", "WATCH", "WARNING", "RECTIFYING", "JUSTIFY", "HELD");
        put(looks, "question", "warn", "OUTCOME_UNKNOWN");
        put(looks, "alert", "bad", "DRIFTED", "MISMATCHED", "OVERDUE", "DORMANT", "VIOLATION", "BLOCK", "MISSING");
        put(looks, "alert", "bad", "UNREVIEWED");
        put(looks, "alert", "bad", "UNREVIEWED_POST", "DRIFT", "INCIDENT");
        put(looks, "cross", "bad", "FAILED", "REJECTED", "REJECT", "REFUSED");
        put(looks, "unlink", "bad", "BROKEN");
        put(looks, "stop", "bad", "SUSPENDED", "STOPPED", "STOP_ORDERED");
        put(looks, "clock", "warn", "EXPIRED");
        put(looks, "dot", "calm", "WITHDRAWN", "CLOSED", "MERGED", "OFFLINE", "NONE", "REGISTERED_ONLY", "RECUSE");
        put(looks, "info", "calm", "NOTE");
        return Map.copyOf(looks);
    }

    private static void put(Map<String, Look> looks, String icon, String tone, String... names) {
        for (String name : names) looks.put(name, new Look(icon, tone));
    }
}
