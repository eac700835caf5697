package io.countersign.gateway.draft;

import io.countersign.connectors.http.FetchRefused;
import io.countersign.connectors.http.PublicFetch;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.problem.InvalidInput;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.stereotype.Service;

/** Takes a picture of another site into the library; it is checked and decoded like an upload before it is kept. */
@Service
public class FetchPicture {

    private static final String FIELD = "url";
    private static final int LONGEST = 2000;

    private final PublicFetch source;
    private final MediaLibrary library;

    FetchPicture(PublicFetch source, MediaLibrary library) {
        this.source = source;
        this.library = library;
    }

    public Medium fetch(String url, PersonId by) {
        try {
            return library.keep(source.get(address(url)).bytes(), by);
        } catch (FetchRefused refused) {
            throw new InvalidInput(FIELD, code(refused.reason()));
        }
    }

    private static URI address(String url) {
        String text = url.strip();
        if (text.isEmpty()) throw new InvalidInput(FIELD, "required");
        if (text.length() > LONGEST) throw new InvalidInput(FIELD, "tooLong", LONGEST, text.length());
        try {
            URI address = new URI(text);
            if (address.getHost() != null) return address;
        } catch (URISyntaxException notAnAddress) {
            throw new InvalidInput(FIELD, "draft.address");
        }
        throw new InvalidInput(FIELD, "draft.address");
    }

    private static String code(FetchRefused.Reason reason) {
        return switch (reason) {
            case NOT_HTTPS -> "draft.fetchNotHttps";
            case NOT_PUBLIC -> "draft.fetchNotPublic";
            case TOO_LARGE -> "draft.fetchTooLarge";
            case TOO_MANY_REDIRECTS, NO_ANSWER -> "draft.fetchNoAnswer";
        };
    }
}
