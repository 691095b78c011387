package org.usercenter.e2e.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The one Chromium of a run; started when the first test wants it. */
public final class Browsers implements AutoCloseable {

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    synchronized Browser browser() {
        Browser running = browser;
        if (running != null) {
            return running;
        }
        Playwright driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = driver;
        running = driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        // Patience for a slow machine; what comes at once is not waited for.
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        browser = running;
        return running;
    }

    private static Path executable() {
        String given = System.getProperty("uc.chromium", System.getenv("UC_CHROMIUM"));
        return Path.of(given == null ? "/usr/bin/chromium" : given);
    }

    @Override
    public synchronized void close() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }
}
