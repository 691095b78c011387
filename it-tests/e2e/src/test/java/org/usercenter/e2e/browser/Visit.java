package org.usercenter.e2e.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.usercenter.e2e.harness.Repository;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * A walk through pages that sees at every size whether one is too wide, and lets axe look at each as it is first; with
 * {@code uc.long} in every way. With {@code uc.pictures} it takes pictures for people to look at.
 */
public final class Visit {
    private static final Path PICTURES = Repository.root().resolve("it-tests/e2e/target/screenshots");

    /** Another colour scheme fades in: a colour on its way is no fault of the page. What goes on for long is not waited for. */
    private static final String SETTLED =
            """
            async () => {
              await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              const running = document.getAnimations().filter((one) => one.playState === "running");
              const ended = Promise.all(running.map((one) => one.finished.catch(() => {})));
              await Promise.race([ended, new Promise((enough) => setTimeout(enough, 1000))]);
            }""";

    private static final int HEIGHT = 900;

    private final Page tab;
    private final String language;
    private final List<View> views;
    private final List<String> faults = new ArrayList<>();
    private boolean backwards;

    /**
     * A walk in that tab.
     *
     * @param language for the names of the pictures
     * @param first how each page is looked at, by axe too
     * @param others more ways; the page keeps the one that it was looked at last, with which the next look begins
     */
    public Visit(Page tab, String language, View first, View... others) {
        this.tab = tab;
        this.language = language;
        this.views = Stream.concat(Stream.of(first), Stream.of(others)).toList();
    }

    /** Options of a profile for a walk in that language, as wide as a desk's screen until the first look. */
    public static Consumer<Browser.NewContextOptions> in(String language) {
        return options -> options.setLocale(language).setViewportSize(View.WIDE.width(), HEIGHT);
    }

    /** Where it is made. */
    public Page tab() {
        return tab;
    }

    /** Looks at the page as it is. */
    public void look(String name) {
        tab.waitForLoadState();
        List<View> order = new ArrayList<>(views);
        if (backwards) {
            Collections.reverse(order);
        }
        backwards = !backwards;
        for (View view : order) {
            tab.setViewportSize(view.width(), HEIGHT);
            tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(view.scheme()));
            look(name, view);
        }
    }

    private void look(String name, View view) {
        tab.evaluate(SETTLED);
        if (Boolean.getBoolean("uc.pictures")) {
            tab.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + language + "-" + view.width() + ".png"))
                    .setFullPage(true));
        }
        if (view == views.get(0) || Boolean.getBoolean("uc.long")) {
            Desk.violations(tab).forEach(violation -> faults.add(name + " " + view + ": " + violation));
        }
        if (Boolean.TRUE.equals(tab.evaluate("document.documentElement.scrollWidth > window.innerWidth"))) {
            faults.add(name + " " + view + ": too wide");
        }
    }

    /** What is wrong with the pages so far; empty is right. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** How a page is looked at. */
    public enum View {
        WIDE(1280, ColorScheme.LIGHT),
        WIDE_DARK(1280, ColorScheme.DARK),
        /** A large screen. */
        HUGE(1920, ColorScheme.LIGHT),
        /** The smallest phone that is served. */
        SMALL(320, ColorScheme.LIGHT),
        /** A phone. */
        NARROW(390, ColorScheme.LIGHT),
        NARROW_DARK(390, ColorScheme.DARK);

        private final int width;
        private final ColorScheme scheme;

        View(int width, ColorScheme scheme) {
            this.width = width;
            this.scheme = scheme;
        }

        int width() {
            return width;
        }

        ColorScheme scheme() {
            return scheme;
        }
    }
}
