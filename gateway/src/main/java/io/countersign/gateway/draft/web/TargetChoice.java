package io.countersign.gateway.draft.web;

import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.AccountStatus;
import io.countersign.gateway.registry.ComplianceFacet;
import io.countersign.gateway.registry.ConnectionFacet;
import io.countersign.gateway.registry.FilingFacet;
import io.countersign.gateway.registry.Publishing;
import java.util.ArrayList;
import java.util.List;

/**
 * An account that a draft may be meant for.
 *
 * @param lacks the states that stand in the way of a release now, each with its own word
 */
record TargetChoice(Account account, boolean chosen, List<Enum<?>> lacks) {

    static TargetChoice of(Account account, boolean chosen) {
        List<Enum<?>> lacks = new ArrayList<>();
        if (account.status() != AccountStatus.ACTIVE) lacks.add(account.status());
        if (account.filing() == FilingFacet.NONE) lacks.add(account.filing());
        if (account.compliance() == ComplianceFacet.STOPPED) lacks.add(account.compliance());
        if (account.connection() == ConnectionFacet.BROKEN) lacks.add(account.connection());
        else if (account.publishing() == Publishing.NONE) lacks.add(account.publishing());
        return new TargetChoice(account, chosen, List.copyOf(lacks));
    }
}
