package io.countersign.gateway.publication;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How soon the worker looks and how often; each list holds the waits between looks, the last one repeats where it says so.
 *
 * @param workers threads that publish; 0 switches the worker of this node off
 * @param idlePoll how long an idle worker waits for a signal before it looks by itself
 * @param lease how long a worker may be silent before its work counts as abandoned; longer than any call
 * @param outcomeLooks waits between questions what became of a task (WeChat guide 5.2); the last repeats
 * @param verifyLooks waits between looks whether readers see what was signed
 * @param retries waits before what certainly did nothing is tried again
 * @param massSendKeys how long the platform is taken to remember the key of a mass send; nothing is asked for under a key
 *     that is older, and nothing at all at 0. It says a day (WeChat guide 6.2); an hour is left to clocks that differ
 * @param outcomePatience how long a platform may leave a task open, or its timeline unreadable, before a person is asked
 */
@ConfigurationProperties("countersign.publication")
@Validated
record PublicationTiming(
        @DefaultValue("4") @Min(0) int workers,
        @DefaultValue("500ms") Duration idlePoll,
        @DefaultValue("5m") Duration lease,

        @DefaultValue({"5s", "15s", "30s", "60s", "120s", "10m"}) @NotEmpty List<Duration> outcomeLooks,

        @DefaultValue({"2s", "15s", "60s", "5m", "30m"}) @NotEmpty List<Duration> verifyLooks,

        @DefaultValue({"10s", "1m", "5m", "15m", "1h"}) List<Duration> retries,
        @DefaultValue("23h") Duration massSendKeys,
        @DefaultValue("24h") Duration outcomePatience) {

    PublicationTiming {
        outcomeLooks = List.copyOf(outcomeLooks);
        verifyLooks = List.copyOf(verifyLooks);
        retries = List.copyOf(retries);
    }
}
