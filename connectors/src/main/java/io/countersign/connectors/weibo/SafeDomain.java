package io.countersign.connectors.weibo;

import java.util.Locale;
import okhttp3.HttpUrl;

/** The host that links have to lead to. Whether its sub-domains count is for the platform to say. */
record SafeDomain(String host) {

    SafeDomain {
        host = host.toLowerCase(Locale.ROOT);
    }

    boolean holds(String link) {
        HttpUrl url = HttpUrl.parse(link);
        if (url == null) return false;
        String withPort = url.host() + ":" + url.port();
        return url.host().equals(host) || withPort.equals(host) || url.host().endsWith("." + host);
    }
}
