package io.countersign.gateway;

import io.countersign.trial.EmbeddedPostgresql;
import io.countersign.trial.EmbeddedRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each application context of the tests a database of its own on one shared PostgreSQL and Redis, so that
 * the workers of one context never touch the rows of another.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class TestStores implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final int REDIS_DATABASES = 16;
    private static final AtomicInteger contexts = new AtomicInteger();

    /** Started by the first context, ended after the last. */
    private static final class Running {
        static final EmbeddedPostgresql POSTGRESQL = EmbeddedPostgresql.passing();
        static final EmbeddedRedis REDIS = EmbeddedRedis.passing();

        static {
            // After the contexts, so that no worker is left without its database.
            SpringApplication.getShutdownHandlers().add(POSTGRESQL::close);
            SpringApplication.getShutdownHandlers().add(REDIS::close);
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        int number = contexts.incrementAndGet();
        try {
            Map<String, Object> settings = Map.of(
                    "spring.datasource.url",
                    Running.POSTGRESQL.database("test" + number),
                    "spring.datasource.username",
                    Running.POSTGRESQL.user(),
                    "spring.datasource.password",
                    "unused",
                    "spring.data.redis.url",
                    Running.REDIS.url(number % REDIS_DATABASES),
                    "countersign.data-dir",
                    Files.createTempDirectory("countersign-test").toString(),
                    "countersign.public-url",
                    "http://localhost:8080",
                    "countersign.school.contact-accounts",
                    "qinglan_lib",
                    "countersign.secret-key",
                    "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test stores", settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SettableClock clock = new SettableClock();
        context.registerBean("clock", SettableClock.class, () -> clock);
    }
}
