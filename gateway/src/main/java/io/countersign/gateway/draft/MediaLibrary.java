package io.countersign.gateway.draft;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.PersonId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of all drafts; bytes are kept once under their hash, each upload has its own id and uploader. */
@Component
public class MediaLibrary {

    private final JdbcClient jdbc;
    private final FileStore files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MediaLibrary(JdbcClient jdbc, FileStore files, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Medium> find(MediaId id) {
        return jdbc.sql("select * from medium where id = :id")
                .param("id", id.value())
                .query((row, i) -> mediumOf(row))
                .optional();
    }

    /** Those of the pictures that exist; ids as drafts carry them. */
    public List<Medium> find(Collection<String> ids) {
        return ids.stream().flatMap(id -> idOf(id).flatMap(this::find).stream()).toList();
    }

    /** The picture, empty where there is none or the user neither uploaded it nor sees a draft that uses it. */
    public Optional<Medium> visible(MediaId id, CurrentUser user) {
        return jdbc.sql("""
                        select m.* from medium m
                        where m.id = :id and (m.uploaded_by = :me or exists (
                            select from draft_medium dm join draft d on d.id = dm.draft_id
                            where dm.medium_id = m.id and %s))
                        """.formatted(DraftSight.CONDITION))
                .param("id", id.value())
                .param("me", user.person().value())
                .params(DraftSight.parameters(user))
                .query((row, i) -> mediumOf(row))
                .optional();
    }

    /** The original bytes. */
    public byte[] read(MediaId id) {
        return files.read(find(id).orElseThrow().sha256());
    }

    /** Keeps the upload if it is a picture that the product takes. */
    @Transactional
    public Medium keep(byte[] bytes, PersonId by) {
        PictureCheck.Result picture = PictureCheck.check(bytes);
        Medium medium = new Medium(
                new MediaId(UUID.randomUUID()),
                sha256(bytes),
                picture.contentType(),
                picture.width(),
                picture.height(),
                bytes.length,
                by);
        files.write(medium.sha256(), bytes);
        insert(medium);
        events.publishEvent(new MediumUploaded(
                medium.id(), medium.sha256(), medium.contentType(), medium.bytes(), medium.uploadedBy()));
        return medium;
    }

    /** Remembers that the draft uses the pictures. */
    void use(DraftId draft, Collection<MediaId> media) {
        for (MediaId medium : media)
            jdbc.sql("insert into draft_medium (draft_id, medium_id) values (:draft, :medium) on conflict do nothing")
                    .param("draft", draft.value())
                    .param("medium", medium.value())
                    .update();
    }

    /** The id in the form in which drafts carry it, empty where it cannot be one of ours. */
    static Optional<MediaId> idOf(String text) {
        try {
            MediaId id = MediaId.of(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void insert(Medium medium) {
        jdbc.sql("""
                        insert into medium (id, sha256, content_type, width, height, bytes, uploaded_by, uploaded_at)
                        values (:id, :sha256, :type, :width, :height, :bytes, :by, :at)
                        """)
                .param("id", medium.id().value())
                .param("sha256", medium.sha256())
                .param("type", medium.contentType())
                .param("width", medium.width())
                .param("height", medium.height())
                .param("bytes", medium.bytes())
                .param("by", medium.uploadedBy().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Medium mediumOf(ResultSet row) throws SQLException {
        return new Medium(
                new MediaId(row.getObject("id", UUID.class)),
                row.getString("sha256"),
                row.getString("content_type"),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("bytes"),
                new PersonId(row.getObject("uploaded_by", UUID.class)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
