package io.countersign.gateway.registry;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.rules.activity.DormancyLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A media account with its four facets, which are never folded into one (6.2).
 *
 * @param platformAccountId the platform's own id (appid or uid), null until it is known
 * @param filingNumber given on acceptance, e.g. 〔2026〕-WX-0031
 * @param openedOn campus day on which the account was opened
 * @param grant what its platform lets it do by call
 */
public record Account(
        AccountId id,
        UnitId unit,
        Platform platform,
        String name,
        @Nullable String platformAccountId,
        AccountStatus status,
        FilingFacet filing,
        @Nullable String filingNumber,
        ConnectionFacet connection,
        DormancyLevel dormancy,
        ComplianceFacet compliance,
        Publishing publishing,
        LocalDate openedOn,
        PostingGrant grant,
        long version) {

    /** Whether the account has reached its end (6.2). */
    public boolean closed() {
        return switch (status) {
            case CLOSED, MERGED, OFFLINE -> true;
            case PREPARING, ACTIVE, SUSPENDED, CLOSING -> false;
        };
    }
}
