package io.countersign.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** The whole gateway as a process of its own, which its parent may kill; it never outlives its parent. */
public final class ChildGateway {

    /** How far the child's clock is ahead of the machine's. */
    public static final String CLOCK_OFFSET = "test.clock-offset";

    private ChildGateway() {}

    public static void main(String[] args) {
        Thread watch = new Thread(ChildGateway::endWithTheParent, "parent watch");
        watch.setDaemon(true);
        watch.start();
        SpringApplication gateway = new SpringApplication(GatewayApplication.class);
        gateway.addInitializers(context -> {
            SettableClock clock = new SettableClock();
            clock.advance(Duration.parse(context.getEnvironment().getRequiredProperty(CLOCK_OFFSET)));
            ((GenericApplicationContext) context).registerBean("clock", SettableClock.class, () -> clock);
        });
        gateway.run(args);
    }

    private static void endWithTheParent() {
        try {
            while (System.in.read() >= 0) {
                // the parent says nothing as long as it lives
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().halt(0);
    }
}
