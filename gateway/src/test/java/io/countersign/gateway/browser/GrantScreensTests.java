package io.countersign.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.Platform;
import org.junit.jupiter.api.Test;

/** What Weibo has granted an account is said on its connection page. */
class GrantScreensTests {

    @Test
    void grantIsSaidOnPhoneAndDesk() {
        String page = "/accounts/" + weibo().id() + "/connection";
        for (Screen screen : Screen.values()) {
            try (Visitor visitor = Visitor.as("sysadmin", screen)) {
                assertThat(visitor.open(page)).isEqualTo(200);
                visitor.find("input[name=grant][value=PICTURES]").check();
                visitor.press("form[action$='/grant'] button[type=submit]");
                assertThat(visitor.find("section[aria-labelledby=grant-title] .card-header"))
                        .containsText("九图权限");
                visitor.picture("connection-weibo");
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
                visitor.find("input[name=grant][value=ORDINARY]").check();
                visitor.press("form[action$='/grant'] button[type=submit]");
                assertThat(visitor.faults()).isEmpty();
            }
        }
    }

    private static Account weibo() {
        return TrialApplication.bean(Accounts.class).all().stream()
                .filter(it -> it.platform() == Platform.WEIBO)
                .findFirst()
                .orElseThrow();
    }
}
