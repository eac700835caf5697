package io.countersign.trial;

import io.countersign.gateway.GatewayApplication;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Trial mode: the whole product on one machine, with real stores and platform sandboxes; nothing leaves the machine. */
public final class TrialGateway {

    private TrialGateway() {}

    public static void main(String[] args) {
        try {
            application().run(args);
        } catch (TrialRefused e) {
            System.exit(1); // the sentence has been shown
        }
    }

    /** The same for browser tests, on stores of their own. */
    public static ConfigurableApplicationContext start(ApplicationContextInitializer<?> stores, String... args) {
        SpringApplication application = application();
        List<ApplicationContextInitializer<?>> initializers = new ArrayList<>(application.getInitializers());
        initializers.add(0, stores);
        application.setInitializers(initializers);
        return application.run(args);
    }

    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(GatewayApplication.class, TrialConfiguration.class);
        application.addInitializers(new TrialServices());
        return application;
    }

    /** Trial mode speaks to the person at the terminal, not to a log. */
    @SuppressWarnings("SystemOut")
    static void tell(String text) {
        System.out.println(text);
    }
}
