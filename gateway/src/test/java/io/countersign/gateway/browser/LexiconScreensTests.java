package io.countersign.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.lexicon.PrepareLexicon;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.rules.screening.LexiconChanges;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of one version of the lexicon: its words, its trial with progress, its activation. */
class LexiconScreensTests {

    @Test
    void versionIsCheckedTriedAndOfferedForActivation() {
        int version = prepared();
        for (var screen : List.of(Screen.PHONE, Screen.DESK)) {
            try (var visitor = Visitor.as("propaganda", screen)) {
                assertThat(visitor.open("/rules/versions/" + version)).isEqualTo(200);
                visitor.picture("lexicon-version");
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
                visitor.find("form[action$='/trials'] button").click();
                visitor.page().waitForURL(Pattern.compile(".*/rules/trials/.*"));
                assertThat(visitor.find("main")).containsText("已完成");
                visitor.picture("lexicon-trial");
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
                visitor.open("/rules/versions/new?from=" + version);
                visitor.find("button[value=check]").click();
                assertThat(visitor.find(".lexicon-faults").first()).isVisible();
                visitor.picture("lexicon-edit");
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
                visitor.open("/rules/versions/" + version + "/activation");
                visitor.picture("lexicon-activation");
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
            }
        }
    }

    private static int prepared() {
        var person = TrialApplication.bean(Organisation.class)
                .person("propaganda")
                .orElseThrow()
                .id();
        var head = TrialApplication.bean(CurrentUsers.class).of(person).orElseThrow();
        var changes = new LexiconChanges(
                Map.of("coupon", List.of("图书馆", "蟹券"), "allow", List.of("校庆优惠券")),
                Map.of("superlative", List.of("首选")));
        return TrialApplication.bean(PrepareLexicon.class).prepare(changes, "秋季新话术", head);
    }
}
