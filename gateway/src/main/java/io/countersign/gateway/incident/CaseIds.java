package io.countersign.gateway.incident;

import io.countersign.gateway.shared.jdbc.IdConversion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The id type of this module, for Spring Data JDBC. */
@Configuration(proxyBeanMethods = false)
class CaseIds {

    @Bean
    IdConversion<CaseId> caseIdConversion() {
        return IdConversion.of(CaseId.class, CaseId::new);
    }
}
