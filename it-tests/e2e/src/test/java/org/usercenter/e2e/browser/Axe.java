package org.usercenter.e2e.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;

/**
 * Asks axe for violations of WCAG 2.1 AA. Its script is put into a page once, and what is in order is not written out: a
 * third of the time that its builder takes, which does both anew for each look.
 */
final class Axe {
    /** Pages of this machine alone are looked at, so that frames may answer whatever their origin. */
    private static final String SCRIPT = script() + "; axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] });";

    private static final String VIOLATIONS =
            """
            async () => {
              const results = await axe.run(document, {
                runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
                resultTypes: ["violations"],
              });
              return results.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
            }""";

    private Axe() {}

    /** A line for each; empty is right. */
    static List<String> violations(Page tab) {
        tab.frames().forEach(Axe::prepare);
        return ((List<?>) tab.evaluate(VIOLATIONS))
                .stream().map(String::valueOf).toList();
    }

    private static void prepare(Frame frame) {
        if (!Boolean.TRUE.equals(frame.evaluate("'axe' in window"))) {
            frame.evaluate(SCRIPT);
        }
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
