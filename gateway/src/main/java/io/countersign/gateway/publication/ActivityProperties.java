package io.countersign.gateway.publication;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often accounts are looked at.
 *
 * @param pollInterval between two polls of an account; widened while nothing changes
 * @param sweep between two looks which account is due
 * @param countInterval between two questions how many posts accounts have, where a platform answers for many at once;
 *     longer where few accounts share the cost
 * @param timelineSpan after which a timeline is read though the number of posts did not move, because edits and a post
 *     deleted for another do not move it
 * @param comparedFor how long after its publication a piece is still compared with what was signed, and asked for where
 *     it is missing
 */
@ConfigurationProperties("countersign.activity")
record ActivityProperties(
        @DefaultValue("6h") Duration pollInterval,
        @DefaultValue("30s") Duration sweep,
        @DefaultValue("5m") Duration countInterval,
        @DefaultValue("12h") Duration timelineSpan,
        @DefaultValue("30d") Duration comparedFor) {}
