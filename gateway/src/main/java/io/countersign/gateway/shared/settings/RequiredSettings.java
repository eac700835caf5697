package io.countersign.gateway.shared.settings;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Refuses to start where a setting is missing, and names all that are missing at once. */
@Order(Ordered.LOWEST_PRECEDENCE)
class RequiredSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<RequiredSetting> REQUIRED = List.of(
            new RequiredSetting(
                    "spring.datasource.url", "PostgreSQL, e.g. jdbc:postgresql://db.example:5432/countersign"),
            new RequiredSetting("spring.datasource.username", "user name of the database"),
            new RequiredSetting("spring.datasource.password", "password of the database"),
            new RequiredSetting("spring.data.redis.url", "Redis, e.g. redis://redis.example:6379/0"),
            new RequiredSetting(
                    "countersign.secret-key", "32 random bytes in base64, e.g. from: openssl rand -base64 32"),
            new RequiredSetting(
                    "countersign.public-url",
                    "how browsers reach the gateway, e.g. https://countersign.example.edu.cn"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        List<RequiredSetting> missing = REQUIRED.stream()
                .filter(it -> environment.getProperty(it.name(), "").isBlank())
                .toList();
        if (!missing.isEmpty()) throw new SettingsMissing(missing);
    }
}
