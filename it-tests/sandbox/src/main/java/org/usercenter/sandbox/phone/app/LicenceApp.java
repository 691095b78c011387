package org.usercenter.sandbox.phone.app;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.usercenter.sandbox.authority.Enterprise;
import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.authority.Usccs;
import org.usercenter.sandbox.elicence.LicenceAuthorisation;
import org.usercenter.sandbox.elicence.LicenceChoice;
import org.usercenter.sandbox.elicence.LicencePlatform;
import org.usercenter.sandbox.elicence.LicenceRequest;
import org.usercenter.sandbox.elicence.LicenceRole;
import org.usercenter.sandbox.scan.PhoneOwner;
import org.usercenter.sandbox.scan.ScanState;
import org.usercenter.sandbox.scan.Ticket;
import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.web.View;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** {@code /phone/licence}: the mini-program "电子营业执照". Opening it with a login's number is scanning its code. */
public final class LicenceApp {
    private static final String ADDRESS = "/phone/licence";
    private static final List<String> ROLES =
            List.of("LEGAL_REP", "LIC_MANAGER", "AGENT-FULL", "AGENT-PARTIAL", "AGENT-NONE", "STAFF");
    private static final String ADD =
            """
            <details class="add"%s><summary>%s</summary><form method="post" action="%s/enterprises?biz=%s">%s
            <p class="field"><label for="name">%s</label><input id="name" name="name" maxlength="64" required></p>
            <p class="field"><label for="code">%s</label><input id="code" name="uscc" maxlength="18" autocomplete="off"></p>
            <p><button class="btn small">%s</button></p></form></details>
            """;

    private final LicencePlatform platform;
    private final Enterprises enterprises;
    private final Layout layout;
    private final AppScreen screen = new AppScreen("licence", ADDRESS, "照", "biz");
    private final SecureRandom random = new SecureRandom();

    public LicenceApp(LicencePlatform platform, Enterprises enterprises, Layout layout) {
        this.platform = platform;
        this.enterprises = enterprises;
        this.layout = layout;
    }

    public void register(Javalin app) {
        app.get(ADDRESS, this::open);
        app.post(ADDRESS, this::decide);
        app.post(ADDRESS + "/enterprises", this::add);
    }

    private void open(Context ctx) {
        String link = Objects.requireNonNullElse(ctx.queryParam("link"), "");
        if (!link.isEmpty()) {
            String number = screen.number(link);
            ctx.redirect(number.isEmpty() ? ADDRESS + "?biz=-" : ADDRESS + "?biz=" + number, HttpStatus.SEE_OTHER);
            return;
        }
        View view = layout.view(ctx);
        String bizNo = bizNo(ctx);
        if (platform.find(bizNo).filter(t -> t.state() == ScanState.WAITING).isPresent()) {
            platform.scan(bizNo, PhoneOwner.NAME, "");
        }
        Optional<Ticket<LicenceRequest, Map<String, Object>>> ticket = platform.find(bizNo);
        if (ticket.isEmpty()) {
            screen.home(view, !bizNo.isEmpty());
        } else if (ticket.get().state().isOpen()) {
            ask(
                    view,
                    ticket.get(),
                    new Typed(param(ctx, "chosen", enterprises.first().uscc()), "LEGAL_REP"),
                    -1,
                    "");
        } else {
            screen.outcome(view, ticket.get());
        }
    }

    private static String bizNo(Context ctx) {
        return param(ctx, "biz", "");
    }

    private static String param(Context ctx, String name, String otherwise) {
        return Objects.requireNonNullElse(ctx.queryParam(name), otherwise);
    }

    /** What the person has chosen so far. */
    private record Typed(String uscc, String role) {}

    private void decide(Context ctx) {
        String bizNo = bizNo(ctx);
        Typed typed = new Typed(
                Objects.requireNonNullElse(ctx.formParam("uscc"), ""),
                Objects.requireNonNullElse(ctx.formParam("role"), "LEGAL_REP"));
        if ("refuse".equals(ctx.formParam("action"))) {
            platform.end(bizNo, ScanState.REFUSED);
        } else if (PhoneOwner.PIN.equals(ctx.formParam("pin"))) {
            Enterprise enterprise = enterprises
                    .find(typed.uscc())
                    .orElseThrow(() -> new IllegalArgumentException("Unknown enterprise"));
            platform.confirm(bizNo, choice(enterprise, typed.role()));
        } else {
            int left = platform.wrongPin(bizNo);
            Optional<Ticket<LicenceRequest, Map<String, Object>>> ticket =
                    platform.find(bizNo).filter(t -> t.state().isOpen());
            if (ticket.isPresent()) {
                ask(layout.view(ctx), ticket.get(), typed, left, "");
                return;
            }
        }
        ctx.redirect(ADDRESS + "?biz=" + bizNo, HttpStatus.SEE_OTHER);
    }

    private static LicenceChoice choice(Enterprise enterprise, String role) {
        int cut = role.indexOf('-');
        return new LicenceChoice(
                enterprise,
                LicenceRole.valueOf(cut < 0 ? role : role.substring(0, cut)),
                cut < 0 ? LicenceAuthorisation.FULL : LicenceAuthorisation.valueOf(role.substring(cut + 1)));
    }

    private void add(Context ctx) {
        String name = Objects.requireNonNullElse(ctx.formParam("name"), "").strip();
        String typed =
                Objects.requireNonNullElse(ctx.formParam("uscc"), "").strip().toUpperCase(Locale.ROOT);
        String uscc = typed.isEmpty() ? enterprises.freeUscc(random) : typed;
        Optional<Ticket<LicenceRequest, Map<String, Object>>> ticket = platform.find(bizNo(ctx));
        if (ticket.isPresent() && (name.isEmpty() || !Usccs.wellFormed(uscc))) {
            View view = layout.view(ctx);
            String wrong = "<p class=\"note bad\" role=\"alert\">%s</p>".formatted(view.text("app.licence.add.wrong"));
            ask(view, ticket.get(), new Typed(enterprises.first().uscc(), "LEGAL_REP"), -1, wrong);
            return;
        }
        enterprises.add(Enterprise.company(name, uscc));
        ctx.redirect(ADDRESS + "?biz=" + bizNo(ctx) + "&chosen=" + uscc, HttpStatus.SEE_OTHER);
    }

    private void ask(
            View view,
            Ticket<LicenceRequest, Map<String, Object>> ticket,
            Typed typed,
            int triesLeft,
            String wrongAddition) {
        StringBuilder form =
                new StringBuilder(screen.asker(view, ticket.request().asker(), ticket.expires()));
        String target = ADDRESS + "?biz=" + Html.escape(ticket.id());
        form.append("<form method=\"post\" action=\"%s\"><fieldset class=\"picks\"><legend>%s</legend>"
                .formatted(target, view.text("app.licence.which")));
        for (Enterprise each : enterprises.all()) {
            form.append(AppScreen.pick(
                    "uscc",
                    each.uscc(),
                    each.uscc().equals(typed.uscc()),
                    Html.escape(each.name()),
                    "<code>%s</code> · %s%s"
                            .formatted(Html.escape(each.uscc()), Html.escape(each.type()), state(view, each))));
        }
        form.append("</fieldset>");
        StringBuilder roles = new StringBuilder();
        ROLES.forEach(role ->
                roles.append(AppScreen.option(role, view.text("app.licence.role." + role), role.equals(typed.role()))));
        form.append(AppScreen.select("role", view.text("app.licence.role"), roles.toString()));
        form.append(screen.decision(view, triesLeft)).append("</form>");
        form.append(ADD.formatted(
                wrongAddition.isEmpty() ? "" : " open",
                view.text("app.licence.add"),
                ADDRESS,
                Html.escape(ticket.id()),
                wrongAddition,
                view.text("app.licence.add.name"),
                view.text("app.licence.add.code"),
                view.text("app.licence.add.do")));
        screen.show(view, ticket.state().id(), form.toString());
    }

    private static String state(View view, Enterprise enterprise) {
        return enterprise.regState().equals("1")
                ? ""
                : " <span class=\"badge bad\">%s</span>"
                        .formatted(view.text("app.licence.state." + enterprise.regState()));
    }
}
