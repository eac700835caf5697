package io.countersign.gateway.publication.web;

import io.countersign.gateway.publication.AccountMode;
import io.countersign.gateway.publication.MassQuota;
import io.countersign.gateway.publication.PublishingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an account's pieces go out, as its page and the API show it.
 *
 * @param explained the platform's refusal in words, null where it did not refuse
 * @param quota mass sends that are left, null where the account's kind is not known
 */
record ModeView(
        AccountMode mode,
        List<PublishingMode> allowed,
        boolean offered,
        @Nullable String explained,
        MassQuota.@Nullable Left quota) {}
