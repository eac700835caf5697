package io.countersign.gateway.shared.jdbc;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;

/** Registers the id types of all modules with Spring Data JDBC. */
@Configuration(proxyBeanMethods = false)
class JdbcConversions {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect, List<IdConversion<?>> ids) {
        return JdbcCustomConversions.of(
                dialect, ids.stream().flatMap(id -> id.converters().stream()).toList());
    }
}
