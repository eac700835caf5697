package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.jdbc.IdConversion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The id types of this module, for Spring Data JDBC. */
@Configuration(proxyBeanMethods = false)
class OrganisationIds {

    @Bean
    IdConversion<UnitId> unitIds() {
        return IdConversion.of(UnitId.class, UnitId::new);
    }

    @Bean
    IdConversion<PersonId> personIds() {
        return IdConversion.of(PersonId.class, PersonId::new);
    }

    @Bean
    IdConversion<AccountId> accountIds() {
        return IdConversion.of(AccountId.class, AccountId::new);
    }
}
