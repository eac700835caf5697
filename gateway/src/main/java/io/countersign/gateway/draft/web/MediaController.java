package io.countersign.gateway.draft.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.FetchPicture;
import io.countersign.gateway.draft.MediaId;
import io.countersign.gateway.draft.MediaLibrary;
import io.countersign.gateway.draft.Medium;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Takes pictures into the library and gives them out, to programs by token and to pages by session. */
@RestController
class MediaController {

    private static final long MOST_BYTES = 20L * 1024 * 1024;

    /** A picture never changes under its id; whether somebody may see it does, so no shared cache keeps it. */
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable();

    private final MediaLibrary library;
    private final FetchPicture fetchPicture;

    MediaController(MediaLibrary library, FetchPicture fetchPicture) {
        this.library = library;
        this.fetchPicture = fetchPicture;
    }

    @PostMapping({"/api/v1/media", "/media"})
    ResponseEntity<MediaAnswer> upload(@RequestPart("file") MultipartFile file, CurrentUser user) throws IOException {
        requireWriter(user);
        if (file.getSize() > MOST_BYTES) throw new MaxUploadSizeExceededException(MOST_BYTES);
        if (file.isEmpty()) throw new InvalidInput("file", "draft.emptyFile");
        return created(library.keep(file.getBytes(), user.person()));
    }

    record Address(@Nullable String url) {}

    /** Takes a picture of another site into the library. */
    @PostMapping({"/api/v1/media/fetches", "/media/fetches"})
    ResponseEntity<MediaAnswer> fetch(@RequestBody Address address, CurrentUser user) {
        requireWriter(user);
        return created(fetchPicture.fetch(Objects.requireNonNullElse(address.url(), ""), user.person()));
    }

    private static void requireWriter(CurrentUser user) {
        if (!user.has(Role.OPERATOR) && !user.has(Role.UNIT_ADMIN))
            throw new Refused(HttpStatus.FORBIDDEN, Refusal.of(Clause.N3a, "draft.notWriter"));
    }

    private static ResponseEntity<MediaAnswer> created(Medium medium) {
        return ResponseEntity.created(URI.create("/media/" + medium.id())).body(MediaAnswer.of(medium));
    }

    @GetMapping({"/api/v1/media/{id}", "/media/{id}"})
    @Nullable ResponseEntity<byte[]> picture(@PathVariable UUID id, CurrentUser user, WebRequest request) {
        Medium medium = library.visible(new MediaId(id), user).orElseThrow(() -> new NotFound("medium " + id));
        if (request.checkNotModified("\"" + medium.sha256() + "\"")) return null;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(medium.contentType()))
                .cacheControl(CACHE)
                .eTag(medium.sha256())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(library.read(medium.id()));
    }
}
