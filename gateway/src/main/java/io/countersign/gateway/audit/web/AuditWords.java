package io.countersign.gateway.audit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words for what the chain holds by name; templates know it as {@code @auditWords}. Unknown names are shown as they are. */
@Component("auditWords")
class AuditWords {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int ABBREVIATED = 12;

    /** Of which enums the values of a detail may be, as their labels name them. */
    private static final Map<String, List<String>> TYPES = Map.ofEntries(
            Map.entry("step", List.of("reviewStep")),
            Map.entry("decision", List.of("decision")),
            Map.entry("role", List.of("role")),
            Map.entry("staffKind", List.of("staffKind")),
            Map.entry("rank", List.of("cadreRank")),
            Map.entry("from", List.of("connectionFacet", "dormancyLevel", "publicationState")),
            Map.entry("to", List.of("connectionFacet", "dormancyLevel", "publicationState")),
            Map.entry("publishing", List.of("publishing")),
            Map.entry("mode", List.of("publishingMode")),
            Map.entry("grant", List.of("postingGrant")),
            Map.entry("kind", List.of("caseKind", "unitKind")),
            Map.entry("state", List.of("caseState")));

    private final MessageSource messages;

    AuditWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One detail in words. */
    public record Detail(String name, String value) {}

    public String action(String action) {
        return say("auditAction." + action, action);
    }

    /** The details that say something to people; ids do not. */
    public List<Detail> details(EntryView entry) {
        List<Detail> details = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> each : entry.details().entrySet()) {
            Object value = each.getValue();
            if (value == null || ID.matcher(value.toString()).matches()) continue;
            details.add(new Detail(
                    say("auditDetail." + each.getKey(), each.getKey()), value(each.getKey(), value.toString())));
        }
        return details;
    }

    private String value(String name, String value) {
        if (DIGEST.matcher(value).matches()) return value.substring(0, ABBREVIATED);
        for (String type : TYPES.getOrDefault(name, List.of("auditValue"))) {
            String said = say(type + "." + value, value);
            if (!said.equals(value)) return said;
        }
        return value;
    }

    private String say(String key, String otherwise) {
        String said = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return said == null ? otherwise : said;
    }
}
