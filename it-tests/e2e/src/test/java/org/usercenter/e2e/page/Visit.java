package org.usercenter.e2e.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.Repository;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** A walk through pages in one language and width, with a picture and a look of axe at each. */
final class Visit {
    private static final Path PICTURES = Repository.root().resolve("it-tests/e2e/target/screenshots");

    private final Page tab;
    private final String kind;
    private final List<String> violations = new ArrayList<>();
    private final List<String> tooWide = new ArrayList<>();

    Visit(Page tab, String kind) {
        this.tab = tab;
        this.kind = kind;
    }

    void look(String name) {
        tab.waitForLoadState();
        tab.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + kind + ".png"))
                .setFullPage(true));
        Desk.violations(tab).forEach(violation -> violations.add(name + ": " + violation));
        Object overflow = tab.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        if (Boolean.TRUE.equals(overflow)) {
            tooWide.add(name);
        }
    }

    void shouldHaveNoFaults() {
        assertThat(violations).isEmpty();
        assertThat(tooWide).isEmpty();
    }
}
