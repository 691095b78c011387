package org.usercenter.sandbox.phone.app;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.usercenter.sandbox.scan.Asker;
import org.usercenter.sandbox.scan.PhoneOwner;
import org.usercenter.sandbox.scan.ScanState;
import org.usercenter.sandbox.scan.Ticket;
import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.View;

/** What the screens of the scanning apps have in common. */
final class AppScreen {
    private static final String FRAME =
            """
            <section class="app" data-state="%s">
            <header class="app-bar"><span class="app-icon" aria-hidden="true">%s</span><div><h1>%s</h1><p>%s</p></div></header>
            <div class="app-body">%s</div></section>
            """;
    private static final String ASKER =
            """
            <div class="asker"><p class="muted small">%s</p><p class="asker-name" id="asker-title">%s</p>%s
            <p class="small">%s <strong data-expires="%d" role="timer">–</strong></p></div>
            """;
    private static final String DESCRIPTION =
            """
            <p class="asker-place" id="asker-description">%s</p><p class="muted small">%s</p>""";

    private static final String PIN =
            """
            %s<p class="field"><label for="pin">%s</label>
            <input id="pin" name="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="16" aria-describedby="pin-help"%s>
            <span id="pin-help" class="muted small">%s <code>%s</code></span></p>
            <p class="decide"><button class="btn primary" name="action" value="confirm">%s</button>
            <button class="btn" name="action" value="refuse">%s</button></p>
            """;
    private static final String HOME =
            """
            <p>%s</p><form class="paste" method="get" action="%s"><p class="field"><label for="link">%s</label>
            <input id="link" name="link" autocomplete="off" placeholder="http://…%s" required></p>
            <p><button class="btn primary">%s</button></p></form>%s
            """;
    private static final String OUTCOME =
            """
            <div class="outcome %s" role="status"><span aria-hidden="true">%s</span><h2>%s</h2><p>%s</p></div>%s
            """;

    /** Which app: first part of its texts, and its address. */
    private final String app;

    private final String address;
    private final String icon;
    private final Pattern link;

    /**
     * @param app first part of the texts' keys and of the body's class
     * @param parameter of the address that names the login
     */
    AppScreen(String app, String address, String icon, String parameter) {
        this.app = app;
        this.address = address;
        this.icon = icon;
        this.link = Pattern.compile("(?:^|[?&]" + parameter + "=)([A-Za-z0-9_-]{1,64})$");
    }

    /** The login's number in a pasted link, or what was pasted when it is a number itself; empty otherwise. */
    String number(String pasted) {
        Matcher matcher = link.matcher(pasted.strip());
        return matcher.find() ? matcher.group(1) : "";
    }

    void show(View view, String state, String content) {
        String title = view.text("app." + app);
        String html = FRAME.formatted(state, icon, title, view.text("app.owner", PhoneOwner.NAME), content);
        view.show(app + "-app", view.plain("app." + app), html);
    }

    /** The app as it opens by itself. */
    void home(View view, boolean isUnknown) {
        String note =
                isUnknown ? "<p class=\"note bad\" role=\"alert\">%s</p>".formatted(view.text("app.unknown")) : "";
        String form = HOME.formatted(
                view.text("app." + app + ".lead"), address, view.text("app.link"), address, view.text("app.open"), "");
        show(view, "home", note + form);
    }

    /** Who asks for the login, and how long it waits. */
    String asker(View view, Asker asker, Instant expires) {
        String description = asker.description().isEmpty()
                ? ""
                : DESCRIPTION.formatted(Html.escape(asker.description()), view.text("app.compare"));
        return ASKER.formatted(
                view.text("app.asks"),
                asker.title().isEmpty() ? view.text("app.asker") : Html.escape(asker.title()),
                description,
                view.text("app.left"),
                expires.toEpochMilli());
    }

    /**
     * PIN and both decisions.
     *
     * @param triesLeft after a wrong PIN; negative while there was none
     */
    String decision(View view, int triesLeft) {
        String wrong = triesLeft < 0
                ? ""
                : "<p class=\"note bad\" role=\"alert\" id=\"pin-wrong\">%s</p>"
                        .formatted(view.text("app.pin.wrong", triesLeft));
        return PIN.formatted(
                wrong,
                view.text("app." + app + ".pin"),
                triesLeft < 0 ? "" : " aria-invalid=\"true\" autofocus",
                view.text("app.pin.help"),
                PhoneOwner.PIN,
                view.text("app.confirm"),
                view.text("app.refuse"));
    }

    /** How a login ended. */
    void outcome(View view, Ticket<?, ?> ticket) {
        ScanState state = ticket.state();
        boolean good = state == ScanState.CONFIRMED;
        String how = state.id();
        String holder = ticket.holder();
        String text = good ? view.text("app.confirmed.help", holder) : view.text("app." + how + ".help");
        String again = "<p class=\"center\"><a href=\"%s\">%s</a></p>".formatted(address, view.text("app.another"));
        show(
                view,
                how,
                OUTCOME.formatted(good ? "good" : "bad", good ? "✓" : "!", view.text("app." + how), text, again));
    }

    /** A choice with a title and a second line. */
    static String pick(String field, String value, boolean chosen, String title, String second) {
        return "<label class=\"pick\"><input type=\"radio\" name=\"%s\" value=\"%s\"%s><span><strong>%s</strong><span class=\"muted small\">%s</span></span></label>"
                .formatted(field, Html.escape(value), chosen ? " checked" : "", title, second);
    }

    static String option(String value, String label, boolean chosen) {
        return "<option value=\"%s\"%s>%s</option>".formatted(Html.escape(value), chosen ? " selected" : "", label);
    }

    static String select(String field, String label, String options) {
        return "<p class=\"field\"><label for=\"%s\">%s</label><select id=\"%s\" name=\"%s\">%s</select></p>"
                .formatted(field, label, field, field, options);
    }
}
