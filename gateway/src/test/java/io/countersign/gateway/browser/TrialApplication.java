package io.countersign.gateway.browser;

import io.countersign.gateway.TestStores;
import io.countersign.trial.TrialGateway;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The gateway with demo data and sandboxes, started once for all browser tests of a build. */
public final class TrialApplication {

    private TrialApplication() {}

    private static final class Running {
        static final ConfigurableApplicationContext CONTEXT =
                TrialGateway.start(new TestStores(), "--server.port=0", "--spring.main.banner-mode=off");
    }

    public static String address() {
        return "http://localhost:" + Running.CONTEXT.getEnvironment().getRequiredProperty("local.server.port");
    }

    public static <T> T bean(Class<T> type) {
        return Running.CONTEXT.getBean(type);
    }

    /** Lets everybody hear of an event as if its module had told of it. */
    static void tell(Object event) {
        new TransactionTemplate(bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> Running.CONTEXT.publishEvent(event));
    }
}
