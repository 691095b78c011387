package org.usercenter.sandbox.business;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.web.View;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** What a business system shows. */
final class BusinessPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Set<String> LEVELS = Set.of("1", "2", "3");
    private static final Set<String> WAYS =
            Set.of("password", "ca", "elicence", "guangdong", "sms", "wechat", "sharedca", "registration");
    private static final Set<String> LEVEL_WAYS = Set.of("two-elements", "review", "declared", "declared-term");
    private static final Set<String> ACCOUNT_TYPES = Set.of("person", "enterprise", "member");
    private static final Set<String> TIMES = Set.of("exp", "iat", "auth_time", "nbf");

    private static final String ENTER =
            """
            <section class="card enter">
            <p class="kind">%s</p><h1>%s</h1><p class="muted">%s</p>
            %s
            <a class="btn primary block" id="login" href="%s/login">%s</a>
            <p class="muted">%s <a href="%s/login?prompt=create">%s</a></p>
            </section>
            """;

    private final Layout layout;
    private final URI issuer;

    BusinessPages(Layout layout, URI issuer) {
        this.layout = layout;
        this.issuer = issuer;
    }

    /** @param notice {@code ended}, {@code logged-out} or empty */
    void enter(Context ctx, BusinessSystem system, String notice) {
        View view = layout.view(ctx);
        String note = notice.isEmpty() ? "" : note("info", view.text("business.notice." + notice));
        showEnter(view, system, note);
    }

    void failed(Context ctx, HttpStatus status, BusinessSystem system, String reason, String error) {
        View view = layout.view(ctx);
        ctx.status(status);
        String detail = error.isEmpty() ? "" : " (" + Html.escape(error) + ")";
        showEnter(view, system, note("bad", view.text("business.error." + reason) + detail));
    }

    private void showEnter(View view, BusinessSystem system, String note) {
        String content = ENTER.formatted(
                view.text("business.kind"),
                name(view, system),
                view.text("business.enter.help"),
                note,
                system.path(),
                view.text("business.enter"),
                view.text("business.new"),
                system.path(),
                view.text("business.register"));
        view.show("business " + system.id(), title(view, system), content + others(view, system));
    }

    void home(Context ctx, BusinessSession session) {
        View view = layout.view(ctx);
        BusinessSystem system = session.system();
        Claims claims = new Claims(session.claims());
        String content =
                """
                <section class="card" data-session="%s/session.json">
                <p class="kind">%s</p><h1>%s</h1>
                <p class="welcome">%s</p>
                %s
                <div class="actions"><form method="post" action="%s/logout"><button class="btn primary" id="logout">%s</button></form>
                <a class="btn" id="switch" href="%s/login?prompt=select_account">%s</a>
                <a class="btn" href="%s/login?prompt=login">%s</a><a class="btn" href="%s/account">%s</a></div>
                <p class="small muted">%s</p>
                </section>
                """
                        .formatted(
                                system.path(),
                                view.text("business.kind"),
                                name(view, system),
                                view.text("business.welcome", claims.name()),
                                summary(view, session, claims),
                                system.path(),
                                view.text("business.logout"),
                                system.path(),
                                view.text("business.switch"),
                                system.path(),
                                view.text("business.again"),
                                Html.escape(issuer.toString()),
                                view.text("business.account"),
                                view.text("business.logout.help"));
        view.show(
                "business " + system.id(),
                title(view, system),
                content + others(view, system) + table(view, session.claims()));
    }

    private static String summary(View view, BusinessSession session, Claims claims) {
        return "<dl class=\"facts\">"
                + fact(view.text("business.who"), Html.escape(claims.loginName().orElse(session.subject())), "who")
                + fact(
                        view.text("business.type"),
                        known(view, "business.type.", ACCOUNT_TYPES, claims.accountType()),
                        "account-type")
                + claims.enterprise()
                        .map(e -> fact(view.text("business.acting"), Html.escape(e), "acting"))
                        .orElse("")
                + claims.roles()
                        .map(r -> fact(view.text("business.roles"), Html.escape(r), "roles"))
                        .orElse("")
                + fact(view.text("business.level"), known(view, "business.level.", LEVELS, claims.level()), "level")
                + claims.levelWay()
                        .map(w -> fact(
                                view.text("business.level-way"),
                                known(view, "business.level-way.", LEVEL_WAYS, Optional.of(w)),
                                "level-way"))
                        .orElse("")
                + fact(view.text("business.way"), known(view, "business.way.", WAYS, claims.way()), "way")
                + fact(
                        view.text("business.since"),
                        TIME.format(session.since().atZone(ZoneId.systemDefault())),
                        "since")
                + "</dl>";
    }

    /** The word for a known value, the value itself for another, and "not told" for none. */
    private static String known(View view, String prefix, Set<String> words, Optional<String> value) {
        if (value.isEmpty()) {
            return view.text("business.not-told");
        }
        return words.contains(value.get()) ? view.text(prefix + value.get()) : Html.escape(value.get());
    }

    private static String fact(String label, String value, String id) {
        return "<div><dt>%s</dt><dd id=\"fact-%s\">%s</dd></div>".formatted(label, id, value);
    }

    private static String table(View view, Map<String, Object> claims) {
        StringBuilder rows = new StringBuilder();
        new TreeMap<>(claims)
                .forEach((name, value) -> rows.append("<tr><th scope=\"row\"><code>%s</code></th><td>%s</td></tr>"
                        .formatted(Html.escape(name), Html.escape(shown(name, value)))));
        return """
                <section class="card"><h2>%s</h2><p class="muted">%s</p>
                <div class="scroll" tabindex="0" role="region" aria-label="%s"><table id="claims"><thead><tr><th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>%s</tbody></table></div></section>
                """
                .formatted(
                        view.text("business.claims"),
                        view.text("business.claims.help"),
                        view.text("business.claims"),
                        view.text("business.claim"),
                        view.text("business.value"),
                        rows);
    }

    private static String shown(String name, Object value) {
        if (TIMES.contains(name) && value instanceof Number seconds) {
            return TIME.format(
                    java.time.Instant.ofEpochSecond(seconds.longValue()).atZone(ZoneId.systemDefault()));
        }
        return Claims.text(value);
    }

    private static String others(View view, BusinessSystem here) {
        StringBuilder links = new StringBuilder();
        for (BusinessSystem system : BusinessSystem.values()) {
            if (system != here) {
                links.append(
                        "<li><a href=\"%s\">%s</a> <a class=\"btn small\" id=\"enter-%s\" href=\"%s/login\">%s</a></li>"
                                .formatted(
                                        system.path(),
                                        name(view, system),
                                        system.id(),
                                        system.path(),
                                        view.text("business.enter.short")));
            }
        }
        return "<section class=\"card\"><h2>%s</h2><p class=\"muted\">%s</p><ul class=\"others\">%s</ul></section>"
                .formatted(view.text("business.others"), view.text("business.others.help"), links);
    }

    private static String note(String kind, String text) {
        return "<p class=\"note %s\" role=\"status\">%s</p>".formatted(kind, text);
    }

    private static String name(View view, BusinessSystem system) {
        return view.text("business." + system.id());
    }

    private static String title(View view, BusinessSystem system) {
        return view.plain("business." + system.id());
    }
}
