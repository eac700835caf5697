package io.countersign.gateway.publication.channel;

import java.time.Duration;
import java.util.List;

/**
 * When a platform is asked for a post whose id is not known; each list holds the waits between looks.
 *
 * @param unknown after an answer that was lost
 * @param taken after the platform said that it has the post and shows it later
 */
public record LookUps(List<Duration> unknown, List<Duration> taken) {

    public LookUps {
        unknown = List.copyOf(unknown);
        taken = List.copyOf(taken);
    }
}
