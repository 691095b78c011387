package org.usercenter.e2e.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.usercenter.e2e.harness.Repository;

import com.microsoft.playwright.Page;

/** A walk through pages that takes a picture of each, lets axe look at it, and sees whether it is too wide. */
public final class Visit {
    private static final Path PICTURES = Repository.root().resolve("it-tests/e2e/target/screenshots");

    private final Page tab;
    private final String kind;
    private final List<String> faults = new ArrayList<>();

    /**
     * A walk in that tab.
     *
     * @param kind language and width, for the names of the pictures
     */
    public Visit(Page tab, String kind) {
        this.tab = tab;
        this.kind = kind;
    }

    /** Looks at the page as it is. */
    public void look(String name) {
        tab.waitForLoadState();
        tab.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + kind + ".png"))
                .setFullPage(true));
        Desk.violations(tab).forEach(violation -> faults.add(name + ": " + violation));
        if (Boolean.TRUE.equals(tab.evaluate("document.documentElement.scrollWidth > window.innerWidth"))) {
            faults.add(name + ": too wide");
        }
    }

    /** What is wrong with the pages so far; empty is right. */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
