package io.countersign.connectors.weibo;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that the fake platform remembers, in the form in which it is written to a file. */
record WeiboState(List<Account> accounts, List<Token> tokens, List<Post> posts, Map<String, byte[]> pictures) {

    /** An account of the platform. */
    record Account(String uid, String name) {}

    /** A grant of an account to the app. */
    record Token(String value, String uid, Instant createdAt, Instant expiresAt, boolean revoked) {

        Token until(Instant end) {
            return new Token(value, uid, createdAt, end, revoked);
        }

        Token withdrawn() {
            return new Token(value, uid, createdAt, expiresAt, true);
        }
    }

    /**
     * What a post says.
     *
     * @param annotations what the app had kept beside it, null where nothing
     */
    record Content(
            String text, List<String> pictureIds, @Nullable String annotations) {

        static Content of(String text) {
            return new Content(text, List.of(), null);
        }
    }

    /** A post; a deleted one is no longer held. Files of earlier sandboxes name one picture or none. */
    record Post(
            long id,
            String uid,
            String text,

            @JsonAlias("pictureId") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> pictureIds,

            @Nullable String annotations,
            String source,
            boolean byApp,
            Instant at) {

        static Post of(long id, String uid, Content content, String source, boolean byApp, Instant at) {
            return new Post(id, uid, content.text(), content.pictureIds(), content.annotations(), source, byApp, at);
        }

        List<String> pictures() {
            return pictureIds == null ? List.of() : pictureIds;
        }
    }
}
