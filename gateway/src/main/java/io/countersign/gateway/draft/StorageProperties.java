package io.countersign.gateway.draft;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the gateway keeps files.
 *
 * @param dataDir folder of the local media store and, in trial mode, of all data
 */
@ConfigurationProperties("countersign")
record StorageProperties(@DefaultValue("./data") Path dataDir) {}
