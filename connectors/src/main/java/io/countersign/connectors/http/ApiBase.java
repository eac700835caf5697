package io.countersign.connectors.http;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a platform answers: https, or plain http on the loopback interface for a sandbox. */
public record ApiBase(URI uri) {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    public ApiBase {
        String host = uri.getHost();
        if (host == null || uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null)
            throw new IllegalArgumentException("an API address is scheme, host and path only: " + uri.getHost());
        boolean loopback = LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !("http".equalsIgnoreCase(uri.getScheme()) && loopback))
            throw new IllegalArgumentException("an API address needs https unless it is on loopback: " + host);
        uri = URI.create(uri.toString().replaceAll("/+$", ""));
    }

    /** The address of a path that starts with a slash. */
    public String at(String path) {
        return uri + path;
    }
}
