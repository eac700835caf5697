package io.countersign.gateway.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one browser of the build: a system's Chromium or Chrome where there is one, else Playwright's own. */
final class Chromium {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
            "--font-render-hinting=none");

    /** Milliseconds that a busy machine may take to show something. */
    static final double PATIENCE = 20_000;

    private Chromium() {}

    private static final class Running {
        static final Browser BROWSER = start();
    }

    static Browser browser() {
        return Running.BROWSER;
    }

    private static Browser start() {
        Optional<Path> installed = installed();
        Map<String, String> environment =
                installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browser"));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
        installed.ifPresent(options::setExecutablePath);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return playwright.chromium().launch(options);
    }

    /** What is named from outside wins: {@code -Dcountersign.browser=…} or {@code COUNTERSIGN_BROWSER}. */
    private static Optional<Path> installed() {
        return Stream.of(
                        System.getProperty("countersign.browser"),
                        System.getenv("COUNTERSIGN_BROWSER"),
                        // The same engine without windows: half the work for each page.
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/google-chrome")
                .flatMap(Stream::ofNullable)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
