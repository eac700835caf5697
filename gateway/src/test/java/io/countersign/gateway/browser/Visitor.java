package io.countersign.gateway.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a screen. Whatever a page should not do is noted: errors on the console (a breach of the content
 * security policy is one), exceptions in scripts, requests to another host.
 */
final class Visitor implements AutoCloseable {

    static final String PASSWORD = "countersign-demo";
    static final Path PICTURES = Path.of("target", "pages");

    private static final Set<String> OURS = Set.of("localhost", "127.0.0.1");
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private final BrowserContext context;
    private final Page page;
    private Screen screen;
    private final List<String> faults = new ArrayList<>();

    private Visitor(Screen screen, @Nullable String session) {
        this.screen = screen;
        Browser.NewContextOptions options = screen.options().setBaseURL(TrialApplication.address());
        if (session != null) options.setStorageState(session);
        context = Chromium.browser().newContext(options);
        context.setDefaultTimeout(Chromium.PATIENCE);
        context.onRequest(request -> {
            URI address = URI.create(request.url().replaceFirst("[?#].*$", ""));
            boolean inside = !address.getScheme().startsWith("http") || OURS.contains(address.getHost());
            if (!inside) faults.add("request to another host: " + address);
        });
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // A preview without scripts refuses those with which the browser is driven, too.
            boolean driver = message.text().startsWith("Blocked script execution in");
            if (message.type().equals("error") && !driver) faults.add("console: " + message.text());
        });
        page.onPageError(error -> faults.add("script: " + error));
    }

    /** Somebody who has not signed in. */
    static Visitor stranger(Screen screen) {
        return new Visitor(screen, null);
    }

    /** One of the demo roles, signed in; the first of each goes through the sign-in page. */
    static Visitor as(String username, Screen screen) {
        String session = SESSIONS.computeIfAbsent(username, Visitor::signIn);
        return new Visitor(screen, session);
    }

    private static String signIn(String username) {
        try (Visitor visitor = stranger(Screen.PHONE)) {
            visitor.open("/login");
            visitor.page.locator("#username").fill(username);
            visitor.page.locator("#password").fill(PASSWORD);
            visitor.page.locator("form.card button[type=submit]").click();
            visitor.page.waitForURL(address -> !address.contains("/login"));
            return visitor.context.storageState();
        }
    }

    Page page() {
        return page;
    }

    Screen screen() {
        return screen;
    }

    /** Goes there and answers the status. */
    int open(String path) {
        Response response = Objects.requireNonNull(page.navigate(path), path);
        settle();
        return response.status();
    }

    /** Looks at the page that is open on another screen. */
    void turnTo(Screen other) {
        screen = other;
        page.setViewportSize(other.width(), other.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other.colours()));
        settle();
    }

    /** Waits until the page has come to rest, fonts and pictures included. */
    void settle() {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction("() => !document.querySelector('.htmx-request')");
        page.evaluate("() => document.fonts.ready.then(() => true)");
    }

    /** Presses what leads to another page, and waits until that page is there. */
    void press(String selector) {
        Response response = page.waitForResponse(
                it -> it.request().isNavigationRequest() && it.status() < 300,
                () -> page.locator(selector).click());
        page.waitForCondition(() -> page.url().equals(response.url()));
        settle();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The whole page as {@code target/pages/<name>-<width>-<colours>.png}; bars that stick stand at its end. */
    void picture(String name) {
        int height = (Integer) page.evaluate("() => Math.max(innerHeight, document.documentElement.scrollHeight)");
        page.setViewportSize(screen.width(), height);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + screen.suffix() + ".png")));
        page.setViewportSize(screen.width(), screen.height());
    }

    /** What the page did that it should not, since the last call. */
    List<String> faults() {
        List<String> noted = List.copyOf(faults);
        faults.clear();
        return noted;
    }

    @Override
    public void close() {
        context.close();
    }
}
