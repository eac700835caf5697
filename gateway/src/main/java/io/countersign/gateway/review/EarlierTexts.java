package io.countersign.gateway.review;

import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.rules.finding.ReadLines;
import io.countersign.rules.resemblance.EarlierText;
import io.countersign.rules.resemblance.SentencePrint;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers submitted and published texts by their fingerprints, and finds those that share sentences with a draft. */
@Component
public class EarlierTexts {

    private final JdbcClient jdbc;
    private final Clock clock;

    EarlierTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A sentence of the draft that stands in an earlier text. */
    private record Match(
            UUID text,
            EarlierText.Kind kind,
            String name,
            @Nullable LocalDate shownOn,
            int sentence) {}

    /** Texts of others that share sentences; of an unpublished one nothing but its unit is told. */
    List<EarlierText> sharing(List<SentencePrint> prints, UnitId unit) {
        if (prints.isEmpty()) return List.of();
        Map<UUID, List<Match>> byText = new LinkedHashMap<>();
        for (Match match : matches(prints, unit))
            byText.computeIfAbsent(match.text(), text -> new ArrayList<>()).add(match);
        return byText.values().stream()
                .map(matches -> new EarlierText(
                        matches.get(0).kind(),
                        matches.get(0).name(),
                        matches.get(0).shownOn(),
                        matches.stream()
                                .map(match -> prints.get(match.sentence() - 1))
                                .toList()))
                .toList();
    }

    private List<Match> matches(List<SentencePrint> prints, UnitId unit) {
        return jdbc.sql("""
                        select distinct t.id, t.shown_on, m.sentence, coalesce(o.origin, u.name) as name,
                            case when o.text_id is not null then 'SOURCE'
                                when t.shown_on is null then 'DRAFT' else 'POST' end as kind
                        from unnest(cast(:bits as bigint[])) with ordinality as m (bits, sentence)
                        join printed_sentence s
                            on (s.band_0 = (m.bits & 65535)::integer or s.band_1 = ((m.bits >> 16) & 65535)::integer
                                or s.band_2 = ((m.bits >> 32) & 65535)::integer
                                or s.band_3 = ((m.bits >> 48) & 65535)::integer)
                            and bit_count((s.bits # m.bits)::bit(64)) <= :near
                        join printed_text t on t.id = s.text_id and t.unit_id is distinct from :unit
                        left join unit u on u.id = t.unit_id
                        left join source_text o on o.text_id = t.id
                        order by t.shown_on nulls first, t.id, m.sentence
                        """)
                .param("bits", prints.stream().mapToLong(SentencePrint::bits).toArray())
                .param("near", SentencePrint.NEAR)
                .param("unit", unit.value())
                .query((row, i) -> new Match(
                        row.getObject("id", UUID.class),
                        EarlierText.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getObject("shown_on", LocalDate.class),
                        row.getInt("sentence")))
                .list();
    }

    void remember(Revision revision) {
        remember(
                UUID.randomUUID(),
                "revision:" + revision.id(),
                revision.unit(),
                null,
                () -> SentencePrint.of(ReadLines.of(revision.content().bodyHtml())));
    }

    /** A post as its platform shows it: HTML of an article or plain text. */
    public void remember(UnitId unit, String post, String body, Instant postedAt) {
        remember(
                UUID.randomUUID(),
                "post:" + post,
                unit,
                Campus.day(postedAt),
                () -> SentencePrint.of(ReadLines.of(body)));
    }

    /** A text from outside; whoever handed it in names it. */
    UUID remember(List<SentencePrint> prints) {
        UUID id = UUID.randomUUID();
        remember(id, "source:" + id, null, null, () -> prints);
        return id;
    }

    /** The sentences of a text by their prints alone. */
    List<Long> bits(UUID text) {
        return jdbc.sql("select bits from printed_sentence where text_id = :text")
                .param("text", text)
                .query(Long.class)
                .list();
    }

    private void remember(
            UUID id,
            String source,
            @Nullable UnitId unit,
            @Nullable LocalDate shownOn,
            Supplier<List<SentencePrint>> prints) {
        int added = jdbc.sql("""
                        insert into printed_text (id, unit_id, source, shown_on, printed_at)
                        values (:id, :unit, :source, :shownOn, :at)
                        on conflict on constraint printed_text_source_uk do nothing
                        """)
                .param("id", id)
                .param("unit", unit == null ? null : unit.value())
                .param("source", source)
                .param("shownOn", shownOn)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) return;
        jdbc.sql("""
                        insert into printed_sentence (text_id, bits)
                        select :text, m.bits from unnest(cast(:bits as bigint[])) as m (bits)
                        on conflict do nothing
                        """)
                .param("text", id)
                .param(
                        "bits",
                        prints.get().stream().mapToLong(SentencePrint::bits).toArray())
                .update();
    }
}
