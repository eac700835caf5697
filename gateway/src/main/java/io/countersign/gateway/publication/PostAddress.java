package io.countersign.gateway.publication;

import io.countersign.gateway.shared.problem.InvalidInput;
import java.net.URI;
import java.util.Locale;

/** The public address of a post as a person enters it. */
final class PostAddress {

    private static final String FIELD = "postUrl";
    private static final int LONGEST = 1000;

    private PostAddress() {}

    static URI checked(String entered) {
        String text = entered.strip();
        if (text.isEmpty()) throw new InvalidInput(FIELD, "required");
        if (text.length() > LONGEST) throw new InvalidInput(FIELD, "tooLong", LONGEST);
        try {
            URI url = URI.create(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            if (url.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) return url;
        } catch (IllegalArgumentException notAnAddress) {
            throw new InvalidInput(FIELD, "invalid");
        }
        throw new InvalidInput(FIELD, "invalid");
    }
}
