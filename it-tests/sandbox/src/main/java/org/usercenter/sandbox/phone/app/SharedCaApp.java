package org.usercenter.sandbox.phone.app;

import java.util.Objects;
import java.util.Optional;

import org.usercenter.sandbox.authority.Enterprise;
import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.scan.PhoneOwner;
import org.usercenter.sandbox.scan.ScanState;
import org.usercenter.sandbox.scan.Ticket;
import org.usercenter.sandbox.sharedca.LoginRequest;
import org.usercenter.sandbox.sharedca.LoginResult;
import org.usercenter.sandbox.sharedca.SharedCaPlatform;
import org.usercenter.sandbox.sharedca.SignerChoice;
import org.usercenter.sandbox.sharedca.SignerKind;
import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.web.View;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** {@code /phone/shared-ca}: the app "中招互连". Opening it with a login's number is scanning its code. */
public final class SharedCaApp {
    private static final String ADDRESS = "/phone/shared-ca";

    private final SharedCaPlatform platform;
    private final Enterprises enterprises;
    private final Layout layout;
    private final AppScreen screen = new AppScreen("shared-ca", ADDRESS, "证", "t");

    public SharedCaApp(SharedCaPlatform platform, Enterprises enterprises, Layout layout) {
        this.platform = platform;
        this.enterprises = enterprises;
        this.layout = layout;
    }

    public void register(Javalin app) {
        app.get(ADDRESS, this::open);
        app.post(ADDRESS, this::decide);
    }

    private void open(Context ctx) {
        String link = Objects.requireNonNullElse(ctx.queryParam("link"), "");
        if (!link.isEmpty()) {
            String number = screen.number(link);
            ctx.redirect(number.isEmpty() ? ADDRESS + "?t=-" : ADDRESS + "?t=" + number, HttpStatus.SEE_OTHER);
            return;
        }
        View view = layout.view(ctx);
        String tId = tId(ctx);
        if (platform.find(tId).filter(t -> t.state() == ScanState.WAITING).isPresent()) {
            platform.scan(tId, SignerChoice.owner(SignerKind.NONE), false);
        }
        Optional<Ticket<LoginRequest, LoginResult>> ticket = platform.find(tId);
        if (ticket.isEmpty()) {
            screen.home(view, !tId.isEmpty());
        } else if (ticket.get().state().isOpen()) {
            ask(
                    view,
                    ticket.get(),
                    SignerKind.ENTERPRISE_SM2,
                    enterprises.first().uscc(),
                    -1);
        } else {
            screen.outcome(view, ticket.get());
        }
    }

    private static String tId(Context ctx) {
        return Objects.requireNonNullElse(ctx.queryParam("t"), "");
    }

    private void decide(Context ctx) {
        String tId = tId(ctx);
        if ("refuse".equals(ctx.formParam("action"))) {
            platform.end(tId, ScanState.REFUSED);
        } else {
            SignerKind kind = SignerKind.of(Objects.requireNonNullElse(ctx.formParam("certificate"), ""));
            String uscc = Objects.requireNonNullElse(ctx.formParam("uscc"), "");
            if (PhoneOwner.PIN.equals(ctx.formParam("pin"))) {
                platform.confirm(tId, choice(kind, uscc));
            } else {
                int left = platform.wrongPin(tId);
                Optional<Ticket<LoginRequest, LoginResult>> ticket =
                        platform.find(tId).filter(t -> t.state().isOpen());
                if (ticket.isPresent()) {
                    ask(layout.view(ctx), ticket.get(), kind, uscc, left);
                    return;
                }
            }
        }
        ctx.redirect(ADDRESS + "?t=" + tId, HttpStatus.SEE_OTHER);
    }

    private SignerChoice choice(SignerKind kind, String uscc) {
        if (kind == SignerKind.PERSON_SM2 || kind == SignerKind.NONE) {
            return SignerChoice.owner(kind);
        }
        return SignerChoice.enterprise(
                kind, enterprises.find(uscc).orElseThrow(() -> new IllegalArgumentException("Unknown enterprise")));
    }

    private void ask(
            View view, Ticket<LoginRequest, LoginResult> ticket, SignerKind chosen, String uscc, int triesLeft) {
        StringBuilder form =
                new StringBuilder(screen.asker(view, ticket.request().asker(), ticket.expires()));
        form.append("<form method=\"post\" action=\"%s?t=%s\"><fieldset class=\"picks\"><legend>%s</legend>"
                .formatted(ADDRESS, Html.escape(ticket.id()), view.text("app.shared-ca.which")));
        for (SignerKind kind : SignerKind.values()) {
            form.append(AppScreen.pick(
                    "certificate",
                    kind.id(),
                    kind == chosen,
                    view.text("app.shared-ca." + kind.id()),
                    view.text("app.shared-ca." + kind.id() + ".help")));
        }
        form.append("</fieldset>");
        StringBuilder options = new StringBuilder();
        for (Enterprise each : enterprises.all()) {
            options.append(AppScreen.option(
                    each.uscc(), Html.escape(each.name()), each.uscc().equals(uscc)));
        }
        form.append(AppScreen.select("uscc", view.text("app.shared-ca.enterprise"), options.toString()));
        form.append(screen.decision(view, triesLeft)).append("</form>");
        screen.show(view, ticket.state().id(), form.toString());
    }
}
