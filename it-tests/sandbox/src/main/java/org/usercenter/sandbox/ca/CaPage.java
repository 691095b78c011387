package org.usercenter.sandbox.ca;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.web.View;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** {@code /ca}: the authorities, the behaviour of their revocation services, and what they issued last. */
public final class CaPage {
    private static final int SHOWN = 20;

    private final Authorities authorities;
    private final Layout layout;

    public CaPage(Authorities authorities, Layout layout) {
        this.authorities = authorities;
        this.layout = layout;
    }

    public void register(Javalin app) {
        app.get("/ca", this::page);
        app.post("/ca/{authority}/behaviour", ctx -> {
            RevocationMode mode = RevocationMode.of(Objects.requireNonNullElse(ctx.formParam("mode"), ""));
            long delay = mode == RevocationMode.SLOW ? RevocationBehaviour.SLOW_MILLIS : 0;
            authority(ctx).script().set(new RevocationBehaviour(mode, delay, 0));
            back(ctx);
        });
        app.post("/ca/{authority}/certificates/{serial}", ctx -> {
            String serial = ctx.pathParam("serial");
            if ("revoke".equals(ctx.formParam("action"))) {
                authority(ctx).revoke(serial, "keyCompromise");
            } else {
                authority(ctx).unrevoke(serial);
            }
            back(ctx);
        });
    }

    private void back(Context ctx) {
        ctx.redirect("/ca#" + authority(ctx).id(), HttpStatus.SEE_OTHER);
    }

    private CertificateAuthority authority(Context ctx) {
        return authorities.find(ctx.pathParam("authority")).orElseThrow(NotFoundResponse::new);
    }

    private void page(Context ctx) {
        View view = layout.view(ctx);
        StringBuilder content =
                new StringBuilder("<section class=\"card\"><h1>%s</h1><p class=\"lead\">%s</p></section>"
                        .formatted(view.text("ca.title"), view.text("ca.lead")));
        authorities.all().forEach(a -> content.append(section(view, a)));
        view.show("ca-page", view.plain("ca.title"), content.toString());
    }

    private static String section(View view, CertificateAuthority authority) {
        String id = authority.id();
        String place = "/ca/" + id;
        return "<section class=\"card\" id=\"%s\"><h2>%s</h2><p class=\"muted\">%s</p>%s%s%s</section>"
                .formatted(
                        id,
                        view.text("drawer.authority." + id),
                        Html.escape(
                                authority.issuing().certificate().getSubject().toString()),
                        "<p class=\"actions\"><a class=\"btn small\" href=\"%s/root.pem\" download>%s</a><a class=\"btn small\" href=\"%s/issuing.pem\" download>%s</a><a class=\"btn small\" href=\"%s/crl\" download=\"%s.crl\">%s</a></p>"
                                .formatted(
                                        place,
                                        view.text("ca.root"),
                                        place,
                                        view.text("ca.issuing"),
                                        place,
                                        id,
                                        view.text("ca.crl")),
                        behaviour(view, authority),
                        certificates(view, authority));
    }

    private static String behaviour(View view, CertificateAuthority authority) {
        RevocationMode now = authority.script().current().mode();
        StringBuilder choices = new StringBuilder();
        for (RevocationMode mode : RevocationMode.values()) {
            choices.append("<option value=\"%s\"%s>%s</option>"
                    .formatted(mode.id(), mode == now ? " selected" : "", view.text("ca.mode." + mode.id())));
        }
        return "<form class=\"inline\" method=\"post\" action=\"/ca/%s/behaviour\"><label>%s <select name=\"mode\">%s</select></label><button class=\"btn small\">%s</button></form>"
                .formatted(authority.id(), view.text("ca.behaviour"), choices, view.text("ca.set"));
    }

    private static String certificates(View view, CertificateAuthority authority) {
        List<IssuedCertificate> newest = new ArrayList<>(authority.issued());
        if (newest.isEmpty()) {
            return "<p class=\"empty\">" + view.text("ca.none") + "</p>";
        }
        Collections.reverse(newest);
        StringBuilder rows = new StringBuilder();
        for (IssuedCertificate each : newest.stream().limit(SHOWN).toList()) {
            rows.append(row(view, authority, each));
        }
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%s\"><table><thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th></th></tr></thead><tbody>%s</tbody></table></div>"
                .formatted(
                        view.text("ca.certificates"),
                        view.text("ca.holder"),
                        view.text("ca.serial"),
                        view.text("ca.kind"),
                        view.text("ca.status"),
                        rows);
    }

    private static String row(View view, CertificateAuthority authority, IssuedCertificate each) {
        String action = each.isRevoked() ? "unrevoke" : "revoke";
        return "<tr><td>%s</td><td><code>%s</code></td><td>%s</td><td>%s</td><td><form method=\"post\" action=\"/ca/%s/certificates/%s\"><button class=\"btn small\" name=\"action\" value=\"%s\">%s</button></form></td></tr>"
                .formatted(
                        Html.escape(each.order().name()),
                        each.serial(),
                        view.text("ca.fault." + each.order().fault().id()),
                        view.text("ca.status." + (each.isRevoked() ? "revoked" : "good")),
                        authority.id(),
                        each.serial(),
                        action,
                        view.text("drawer.action." + action));
    }
}
