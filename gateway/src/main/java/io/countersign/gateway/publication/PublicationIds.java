package io.countersign.gateway.publication;

import io.countersign.gateway.shared.jdbc.IdConversion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The id type of this module, for Spring Data JDBC. */
@Configuration(proxyBeanMethods = false)
class PublicationIds {

    @Bean
    IdConversion<PublicationId> publicationIdConversion() {
        return IdConversion.of(PublicationId.class, PublicationId::new);
    }
}
