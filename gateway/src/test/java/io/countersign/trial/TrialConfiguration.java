package io.countersign.trial;

import io.countersign.gateway.access.DemoSignIns;
import io.countersign.gateway.access.Passwords;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.shared.web.NavContribution;
import io.countersign.gateway.shared.web.NavItem;
import io.countersign.gateway.shared.web.NavPlace;
import java.util.Optional;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** What trial mode adds to the gateway: demo data in an empty database, one-tap sign-ins, a greeting. */
@Configuration(proxyBeanMethods = false)
@Import({DemoHistory.class, DemoConnections.class, DemoDrafts.class, DemoData.class})
class TrialConfiguration {

    @Bean
    @ConditionalOnProperty("countersign.demo")
    DemoSignIns demoSignIns() {
        return new DemoRoles();
    }

    @Bean
    @ConditionalOnProperty("countersign.demo")
    DemoSchool demoSchool(Enrolment enrolment, Passwords passwords) {
        return new DemoSchool(enrolment, passwords);
    }

    @Bean
    SandboxPage sandboxPage(Sandboxes sandboxes) {
        return new SandboxPage(new FollowerView(sandboxes));
    }

    @Bean
    NavContribution sandboxInNavigation() {
        return principal -> Optional.of(new NavItem(NavPlace.SANDBOX, "/sandbox"));
    }

    @Bean
    ApplicationRunner greeting(Environment environment) {
        return arguments -> TrialGateway.tell("""

                Countersign 会签 · trial mode 试用模式
                  Address 地址:    http://localhost:%s
                  Sign-ins 账户:   %s
                  Password 密码:   %s
                  Sandbox 沙箱:    http://localhost:%s/sandbox
                  Nothing leaves this machine. 所有数据和平台调用都只在本机。
                """.formatted(
                        environment.getProperty("local.server.port"),
                        String.join(", ", DemoRoles.USERNAMES),
                        DemoSchool.PASSWORD,
                        environment.getProperty("local.server.port")));
    }
}
