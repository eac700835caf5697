package io.countersign.gateway.shared.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the world reaches the gateway.
 *
 * @param publicUrl address of its first page
 */
@ConfigurationProperties("countersign")
public record PublicAddress(URI publicUrl) {

    /** The address of a path that starts with a slash. */
    public String at(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }
}
