package io.countersign.trial;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts what the gateway needs and is not given from outside, before the gateway itself; a setting from outside
 * always wins, and nothing is started for it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TrialServices implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        requireFreePort(environment.getProperty("server.port", Integer.class, 8080));
        DataFolder data = DataFolder.take(Path.of(environment.getProperty("countersign.data-dir", "./data")));
        // Held by the context: a folder that nobody refers to is collected, and its lock is given up with it.
        context.registerBean(DataFolder.class, () -> data);
        Map<String, Object> settings = new HashMap<>();
        settings.put("countersign.demo", "true");
        settings.put("countersign.public-url", "http://localhost:" + environment.getProperty("server.port", "8080"));
        settings.put("countersign.school.name", "青岚大学");
        settings.put("countersign.secret-key", data.secretKey());
        if (!environment.containsProperty("spring.datasource.url")) startPostgresql(data, settings);
        if (!environment.containsProperty("spring.data.redis.url")) startRedis(data, settings);
        Sandboxes sandboxes = Sandboxes.start(data.resolve("sandbox"));
        SpringApplication.getShutdownHandlers().add(sandboxes::close);
        settings.putAll(sandboxes.settings());
        context.registerBean(Sandboxes.class, () -> sandboxes);
        environment.getPropertySources().addLast(new MapPropertySource("trial", settings));
    }

    private static void requireFreePort(int port) {
        if (port == 0) return;
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new TrialRefused("Port " + port + " is taken: end the program that uses it, or choose another with"
                    + " SERVER_PORT.\n端口 " + port + " 已被占用，请先结束占用它的程序，或用 SERVER_PORT 指定其他端口。");
        }
    }

    private static void startPostgresql(DataFolder data, Map<String, Object> settings) {
        EmbeddedPostgresql postgresql = EmbeddedPostgresql.keeping(data.resolve("postgresql"));
        SpringApplication.getShutdownHandlers().add(postgresql::close);
        settings.put("spring.datasource.url", postgresql.database("countersign"));
        settings.put("spring.datasource.username", postgresql.user());
        settings.put("spring.datasource.password", "unused");
    }

    private static void startRedis(DataFolder data, Map<String, Object> settings) {
        EmbeddedRedis redis = EmbeddedRedis.keeping(data.resolve("redis"));
        SpringApplication.getShutdownHandlers().add(redis::close);
        settings.put("spring.data.redis.url", redis.url(0));
    }
}
