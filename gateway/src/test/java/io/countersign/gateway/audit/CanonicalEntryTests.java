package io.countersign.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R18: what is hashed, byte by byte, as ADR and code document it. */
class CanonicalEntryTests {

    private static final UUID ACTOR = UUID.fromString("11111111-2222-3333-4444-555555555555");

    @Test
    void fieldsAreWrittenWithTheirLengthInBytes() {
        assertThat(CanonicalEntry.text(entry(ACTOR, "稿件", "{}")))
                .isEqualTo("19:countersign-audit-1,1:7,27:2026-11-23T02:03:04.000500Z,"
                        + "36:11111111-2222-3333-4444-555555555555,9:VOTE_CAST,5:draft,6:稿件,-,2:{},64:"
                        + AuditEntry.GENESIS + ",");
    }

    @Test
    void hashIsTheSha256OfThatText() {
        assertThat(CanonicalEntry.hash(entry(null, "d1", "{\"step\":\"FIRST\"}")))
                .isEqualTo("fa1bad4f4a7bb48140a9889e82d923e49e08b6c84875fbb46f398133d6668887");
    }

    @Test
    void noTwoEntriesShareATextByMovingABorder() {
        assertThat(CanonicalEntry.text(entry(null, "1,2:", "x")))
                .isNotEqualTo(CanonicalEntry.text(entry(null, "1", "2:x")));
    }

    @Test
    void detailsHaveSortedKeysAndScalarValues() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("step", "FIRST");
        details.put("again", true);
        details.put("number", 3);
        details.put("who", ACTOR);

        assertThat(CanonicalDetails.of(details))
                .isEqualTo("{\"again\":true,\"number\":3,\"step\":\"FIRST\",\"who\":\"" + ACTOR + "\"}");
    }

    private static AuditEntry entry(@Nullable UUID actor, String subject, String details) {
        return new AuditEntry(
                7,
                Instant.parse("2026-11-23T02:03:04.0005Z"),
                actor,
                "VOTE_CAST",
                "draft",
                subject,
                null,
                details,
                AuditEntry.GENESIS,
                "");
    }
}
