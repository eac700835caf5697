package io.countersign.gateway.draft;

import io.countersign.rules.pictures.PictureReader;
import io.countersign.rules.pictures.PictureReading;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was read in the pictures of the library; each is read once, after its upload or when somebody asks first. */
@Component
public class PictureReadings {

    private final JdbcClient jdbc;
    private final MediaLibrary media;
    private final PictureReader reader;
    private final ReaderVersion version;
    private final JsonMapper json;
    private final Clock clock;
    /** A long picture takes some hundred megabytes while it is read, so a node reads one at a time. */
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    PictureReadings(
            JdbcClient jdbc,
            MediaLibrary media,
            PictureReader reader,
            ReaderVersion version,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.media = media;
        this.reader = reader;
        this.version = version;
        this.json = json;
        this.clock = clock;
    }

    /** Names what reads: stored readings of another version are read again. */
    record ReaderVersion(String value) {}

    /** The readings of those pictures that exist, by id. */
    public Map<String, PictureReading> of(Collection<String> mediaIds) {
        Map<String, PictureReading> readings = new LinkedHashMap<>();
        for (Medium medium : media.find(mediaIds)) readings.put(medium.id().toString(), of(medium));
        return readings;
    }

    /** Those of them that have been read already. */
    public Map<String, PictureReading> known(Collection<String> mediaIds) {
        Map<String, PictureReading> readings = new LinkedHashMap<>();
        for (Medium medium : media.find(mediaIds))
            stored(medium.sha256())
                    .ifPresent(reading -> readings.put(medium.id().toString(), reading));
        return readings;
    }

    PictureReading of(Medium medium) {
        return stored(medium.sha256()).orElseGet(() -> readNow(medium));
    }

    private PictureReading readNow(Medium medium) {
        oneAtATime.lock();
        try {
            return stored(medium.sha256()).orElseGet(() -> keep(medium, reader.read(media.read(medium.id()))));
        } finally {
            oneAtATime.unlock();
        }
    }

    private Optional<PictureReading> stored(String sha256) {
        return jdbc.sql("select reading from picture_reading where sha256 = :sha256 and reader = :reader")
                .param("sha256", sha256)
                .param("reader", version.value())
                .query((row, i) -> json.readValue(row.getString("reading"), PictureReading.class))
                .optional();
    }

    private PictureReading keep(Medium medium, PictureReading reading) {
        // PostgreSQL's text knows no U+0000; a code may hold one.
        String written = json.writeValueAsString(reading).replace("\\u0000", "");
        jdbc.sql("""
                        insert into picture_reading (sha256, reader, reading, read_at)
                        values (:sha256, :reader, cast(:reading as jsonb), :at)
                        on conflict (sha256) do update
                        set reader = excluded.reader, reading = excluded.reading, read_at = excluded.read_at
                        """)
                .param("sha256", medium.sha256())
                .param("reader", version.value())
                .param("reading", written)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return json.readValue(written, PictureReading.class);
    }
}
