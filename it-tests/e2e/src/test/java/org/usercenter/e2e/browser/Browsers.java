package org.usercenter.e2e.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The Chromium of a run, and a second one that takes the server for a public site; started when a test wants them. */
public final class Browsers implements AutoCloseable {

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private @Nullable Browser outside;

    synchronized Browser browser() {
        Browser running = browser;
        if (running == null) {
            running = launch(headless(), List.of());
            browser = running;
        }
        return running;
    }

    /**
     * One to which the server is on the Internet and this machine is not, so that a page needs permission to reach the
     * agent.
     *
     * @param port of the server
     */
    synchronized Browser outside(int port) {
        Browser running = outside;
        if (running == null) {
            running = launch(
                    whole(),
                    List.of("--ip-address-space-overrides=127.0.0.1:%1$d=public,[::1]:%1$d=public".formatted(port)));
            outside = running;
        }
        return running;
    }

    private Browser launch(Path executable, List<String> more) {
        Playwright driver = playwright;
        if (driver == null) {
            driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            playwright = driver;
            // Patience for a slow machine; what comes at once is not waited for.
            PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        arguments.addAll(more);
        return driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(arguments));
    }

    /** The same engine without a window system of its own, where it is installed: half the work for each page. */
    private static Path headless() {
        Path shell = Path.of("/usr/bin/chromium-headless-shell");
        return given().orElse(Files.isExecutable(shell) ? shell : whole());
    }

    /** With what belongs to a window, such as the permissions that a person is asked for. */
    private static Path whole() {
        return given().orElse(Path.of("/usr/bin/chromium"));
    }

    private static Optional<Path> given() {
        return Optional.ofNullable(System.getProperty("uc.chromium", System.getenv("UC_CHROMIUM")))
                .map(Path::of);
    }

    @Override
    public synchronized void close() {
        if (browser != null) {
            browser.close();
        }
        if (outside != null) {
            outside.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }
}
