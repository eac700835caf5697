package io.countersign.trial;

import io.countersign.gateway.GatewayApplication;
import org.springframework.boot.SpringApplication;

/** Trial mode: the whole product on one machine, with real stores and platform sandboxes; nothing leaves the machine. */
public final class TrialGateway {

    private TrialGateway() {}

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(GatewayApplication.class, TrialConfiguration.class);
        application.addInitializers(new TrialServices());
        try {
            application.run(args);
        } catch (TrialRefused e) {
            tell(e.sentence());
            System.exit(1);
        }
    }

    /** Trial mode speaks to the person at the terminal, not to a log. */
    @SuppressWarnings("SystemOut")
    static void tell(String text) {
        System.out.println(text);
    }
}
