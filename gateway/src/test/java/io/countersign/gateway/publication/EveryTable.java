package io.countersign.gateway.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches every table of the gateway, so that a new one is searched too. */
final class EveryTable {

    private final JdbcClient jdbc;

    EveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> names() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
    }

    /** Which of the texts, by what they are, stands in which table, as it is or as bytes. */
    List<String> holding(Map<String, String> texts) {
        List<String> found = new ArrayList<>();
        for (String table : names()) for (String what : inTable(table, texts)) found.add(what + " in " + table);
        return found;
    }

    /**
     * Writes out each row once, whatever the number of texts: most of the time goes into that. The offset keeps the
     * planner from doing it again for each of them. Bytes show as hex.
     */
    private List<String> inTable(String table, Map<String, String> texts) {
        List<String> names = List.copyOf(texts.keySet());
        List<String> plain = names.stream().map(texts::get).toList();
        return jdbc.sql("""
                        select distinct s.what
                        from (select t::text as line from "%s" t offset 0) r
                        join unnest(cast(:names as text[]), cast(:plain as text[]), cast(:bytes as text[]))
                            as s (what, plain, bytes)
                            on position(s.plain in r.line) > 0 or position(s.bytes in r.line) > 0
                        """.formatted(table))
                .param("names", names.toArray(String[]::new))
                .param("plain", plain.toArray(String[]::new))
                .param("bytes", plain.stream().map(EveryTable::hex).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
