package io.countersign.gateway.draft;

import io.countersign.gateway.shared.jdbc.IdConversion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The id types of this module, for Spring Data JDBC. */
@Configuration(proxyBeanMethods = false)
class DraftIds {

    @Bean
    IdConversion<DraftId> draftIdConversion() {
        return IdConversion.of(DraftId.class, DraftId::new);
    }

    @Bean
    IdConversion<RevisionId> revisionIdConversion() {
        return IdConversion.of(RevisionId.class, RevisionId::new);
    }

    @Bean
    IdConversion<MediaId> mediaIdConversion() {
        return IdConversion.of(MediaId.class, MediaId::new);
    }
}
