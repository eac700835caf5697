package io.countersign.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page for the roles it is made for, on phone and desk, by day and by night; pictures in target/pages. */
class PagesTests {

    /**
     * One page.
     *
     * @param user who looks at it
     * @param path where it is, or the list that leads to it
     * @param follow what to press to get from there to the page, nothing where the path is the page
     */
    record Look(String name, String user, String path, List<String> follow) {

        static Look at(String name, String user, String path, String... follow) {
            return new Look(name, user, path, List.of(follow));
        }

        @Override
        public String toString() {
            return name + " as " + user;
        }
    }

    static Stream<Look> pages() {
        return Stream.of(
                Look.at("desk-editor", "editor", "/"),
                Look.at("desk-reviewer", "reviewer1", "/"),
                Look.at("desk-school", "propaganda", "/"),
                Look.at("desk-system", "sysadmin", "/"),
                Look.at("drafts", "editor", "/drafts"),
                Look.at("draft", "editor", "/drafts", "main tbody a"),
                Look.at("editor", "editor", "/drafts/new"),
                Look.at("review", "reviewer1", "/review"),
                Look.at("piece", "reviewer1", "/review", "main a[href^='/review/']"),
                Look.at("publications", "editor", "/publications"),
                Look.at("publication", "editor", "/publications", "main a[href^='/publications/']"),
                Look.at("accounts", "unitadmin", "/accounts"),
                Look.at("account", "unitadmin", "/accounts", "main a[href^='/accounts/']"),
                Look.at(
                        "hand-over",
                        "reviewer2",
                        "/review",
                        "main a[href^='/review/']",
                        ".review-more summary",
                        ".review-more a[href$='/hand-over']"),
                Look.at("organisation", "unitadmin", "/organisation"),
                Look.at("team", "unitadmin", "/organisation", "main a[href$='/team']"),
                Look.at("team-end", "unitadmin", "/organisation", "main a[href$='/team']", "main a[href$='/end']"),
                Look.at("people", "sysadmin", "/organisation"),
                Look.at("person", "sysadmin", "/organisation", "main th a[href^='/organisation/people/']"),
                Look.at("person-new", "sysadmin", "/organisation/people/new"),
                Look.at(
                        "person-disable",
                        "sysadmin",
                        "/organisation",
                        "main th a[href^='/organisation/people/']",
                        "main a[href$='/disable']"),
                Look.at("unit-new", "sysadmin", "/organisation/units/new"),
                Look.at("unit", "sysadmin", "/organisation", "main h2 a[href^='/organisation/units/']"),
                Look.at("offices", "sysadmin", "/organisation/offices"),
                Look.at("office-end", "sysadmin", "/organisation/offices", "main a[href$='/end']"),
                Look.at("supervision", "propaganda", "/supervision"),
                Look.at("cases", "registrar", "/cases"),
                Look.at("rules", "propaganda", "/rules"),
                Look.at("rules-version", "propaganda", "/rules/versions/0"),
                Look.at("rules-new", "registrar", "/rules/versions/new"),
                Look.at("rulings", "propaganda", "/rulings"),
                Look.at("audit", "auditor", "/audit"),
                Look.at("notices", "reviewer1", "/notices"),
                Look.at("profile", "reviewer1", "/profile"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageIsInOrder(Look look) {
        try (Visitor visitor = Visitor.as(look.user(), Screen.PHONE)) {
            open(visitor, look);
            for (Screen screen : Screen.values()) {
                visitor.turnTo(screen);
                visitor.picture(look.name());
                PageChecks.check(visitor);
                if (screen == Screen.PHONE || screen == Screen.DESK_AT_NIGHT) PageChecks.checkAccess(visitor);
            }
        }
    }

    private static void open(Visitor visitor, Look look) {
        assertThat(visitor.open(look.path())).as(look.path()).isEqualTo(200);
        for (String link : look.follow()) {
            visitor.find(link).first().click();
            visitor.settle();
        }
    }

    @Test
    void signInPageIsInOrder() {
        for (Screen screen : Screen.values()) {
            try (Visitor visitor = Visitor.stranger(screen)) {
                visitor.open("/login");
                visitor.picture("login");
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
            }
        }
    }

    @Test
    void unknownPageSaysSoInTheFrame() {
        try (Visitor visitor = Visitor.as("editor", Screen.PHONE)) {
            assertThat(visitor.open("/no-such-page")).isEqualTo(404);
            visitor.picture("not-found");
            assertThat(visitor.find("h1").innerText()).isEqualTo("没有找到");
            PageChecks.checkAccess(visitor);
        }
    }

    @Test
    void navigationShowsOnlyWhatTheRoleMayUse() {
        assertThat(places("sysadmin")).doesNotContain("稿件", "审核", "发布");
        assertThat(places("editor")).contains("稿件").doesNotContain("审核", "审计");
        assertThat(places("auditor")).contains("审计", "规则与词库");
        assertThat(places("propaganda")).contains("规则与词库");
        assertThat(places("reviewer1")).doesNotContain("规则与词库");
    }

    private static List<String> places(String username) {
        try (Visitor visitor = Visitor.as(username, Screen.DESK)) {
            visitor.open("/profile");
            return visitor.find(".side nav a span:first-of-type").allInnerTexts();
        }
    }
}
