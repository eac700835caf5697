package io.countersign.gateway.publication;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often accounts are looked at.
 *
 * @param pollInterval between two polls of an account; widened while nothing changes
 * @param sweep between two looks which account is due
 */
@ConfigurationProperties("countersign.activity")
record ActivityProperties(
        @DefaultValue("6h") Duration pollInterval,
        @DefaultValue("30s") Duration sweep) {}
