package io.countersign.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.publication.PostObserved;
import io.countersign.gateway.publication.PostOrigin;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.Publishing;
import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** N2c: a post that nobody released reaches the content-review lead while the page is open, and is decided there. */
class CaseJourneyTests {

    @Test
    void postThatNobodyReleasedIsHeardOfAndDecided() {
        String title = "手工发布 " + UUID.randomUUID().toString().substring(0, 8);
        try (Visitor lead = Visitor.as("reviewer2", Screen.PHONE)) {
            lead.open("/notices");
            lead.page().waitForRequest("**/notices/stream", () -> {});

            lead.page().waitForResponse("**/notices/link", () -> observed(title));
            lead.open("/notices");
            lead.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(title))
                    .click();
            lead.settle();
            assertThat(lead.find("main")).containsText("N2c");
            lead.picture("case");
            PageChecks.check(lead);
            PageChecks.checkAccess(lead);

            lead.find("main button[type=submit]").click();
            assertThat(lead.find("[role=alert]")).isVisible();
            lead.find("input[value=EXPLAINED]").check();
            lead.find("#reason").fill("校庆直播期间临时发布，内容已核对。");
            lead.find("main button[type=submit]").click();

            assertThat(lead.find("main")).containsText("校庆直播期间临时发布");
            lead.picture("case-decided");
            PageChecks.check(lead);
        }
    }

    private static void observed(String title) {
        PostObserved event = new PostObserved(
                account().id(),
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                TrialApplication.bean(Clock.class).instant(),
                PostOrigin.UNREVIEWED,
                null,
                title,
                "各位同学，校庆直播今晚七点开始。",
                null);
        TrialApplication.tell(event);
    }

    /** One of those that the lead answers for. */
    private static Account account() {
        Organisation organisation = TrialApplication.bean(Organisation.class);
        LocalDate today = Campus.today(TrialApplication.bean(Clock.class));
        var lead = organisation.person("reviewer2").orElseThrow().id();
        return TrialApplication.bean(Accounts.class).all().stream()
                .filter(it -> it.publishing() == Publishing.API)
                .filter(it -> organisation.appointmentsOn(it.id(), today).stream()
                        .anyMatch(one -> one.role() == Role.CONTENT_REVIEW_LEAD
                                && one.person().equals(lead)))
                .findFirst()
                .orElseThrow();
    }
}
