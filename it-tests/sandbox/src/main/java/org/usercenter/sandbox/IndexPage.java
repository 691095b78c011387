package org.usercenter.sandbox;

import java.util.List;
import java.util.Set;

import org.usercenter.sandbox.DemoAccounts.DemoAccount;
import org.usercenter.sandbox.authority.FakePerson;
import org.usercenter.sandbox.authority.Persons;
import org.usercenter.sandbox.control.Mode;
import org.usercenter.sandbox.control.StandIn;
import org.usercenter.sandbox.oldsystem.OldUser;
import org.usercenter.sandbox.oldsystem.OldUsers;
import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.Json;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.web.View;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** {@code /}: explains the demo and leads to everything in it. */
final class IndexPage {
    private static final int PERSONS_SHOWN = 20;
    private static final List<String> SYSTEMS = List.of("construction", "procurement", "property", "land", "finance");
    private static final List<String> CONTROLS = List.of(
            "PUT /control/{stand-in} {\"mode\":\"fail\",\"times\":1}",
            "PUT /control/{stand-in} {\"mode\":\"slow\",\"delayMillis\":8000}",
            "PUT /control/{stand-in} {\"mode\":\"refuse\",\"code\":\"…\"}",
            "DELETE /control/{stand-in}",
            "GET | PUT | POST | DELETE /control/persons [{\"name\":\"…\",\"id\":\"…\"}]",
            "PUT /control/limits {\"enforced\":false}",
            "PUT /control/clock {\"advanceSeconds\":60}",
            "PUT /control/wechat/toggles {\"unionid\":\"absent\",\"refusedRedirect\":true,\"only\":\"userinfo\"}",
            "POST /control/wechat/latest {\"action\":\"scan|confirm|refuse|expire\",\"user\":\"zhang\"}",
            "PUT /control/guangdong/toggles {\"echoState\":true,\"keyCase\":\"camel\",\"shape\":\"newer\"}",
            "POST /control/guangdong/accounts {\"kind\":\"corp\",\"name\":\"…\",\"uscc\":\"…\",\"level\":\"L2\"}",
            "GET /control/licence · GET /control/shared-ca",
            "POST /control/licence/{bizNo} {\"action\":\"scan|confirm|refuse|expire\",\"uscc\":\"…\",\"role\":\"AGENT\",\"authorisation\":\"PARTIAL\",\"lie\":\"nonce\"}",
            "POST /control/shared-ca/{tId} {\"action\":\"confirm\",\"certificate\":\"enterprise-rsa\",\"uscc\":\"…\",\"lie\":\"replay\"}",
            "PUT /control/elicence/push {\"mode\":\"ok|lost|duplicate|wrong-signature\"}",
            "PUT /control/elicence/result {\"mode\":\"envelope|plain\"}",
            "PUT /control/shared-ca/push {\"mode\":\"ok|lost|duplicate|wrong-platform-code\"}",
            "PUT /control/shared-ca/signature {\"content\":\"detached|embedded\",\"oids\":\"gm|rfc\",\"attributes\":true}",
            "POST /control/face/{token|latest} {\"action\":\"pass|other|dead|cancel|expire\",\"lie\":\"person|replay\"}",
            "GET /phone/messages.json?mobile=13800138000",
            "DELETE /control/inbox",
            "GET /phone/mail.json?address=… · PUT /control/mail {\"running\":false} · DELETE /control/mail",
            "POST /control/drawer/{key} {\"action\":\"plug|unplug|lock|unlock|tries|expire|end-soon|renew|rekey|revoke|unrevoke|reset\"}",
            "PUT /control/ca/{authority} {\"mode\":\"attacker-key\",\"times\":1}",
            "POST /control/ca/{authority}/certificates {\"kind\":\"enterprise\",\"name\":\"…\",\"uscc\":\"…\",\"fault\":\"expired\"}",
            "PUT /control/ca/{authority}/certificates/{serial} {\"status\":\"revoked\",\"reason\":\"keyCompromise\"}",
            "POST /control/ca/{authority}/certificates/{serial}/renew {}",
            "PUT /control/old-system {\"running\":false} · GET /control/old-system/users/{1…1000}",
            "DELETE /control");

    /** An enterprise, a person, and an enterprise that the old system knows by its organisation code. */
    private static final Set<Long> OLD_USERS_SHOWN = Set.of(1L, 4L, 7L);

    private final Options options;
    private final Persons persons;
    private final List<OldUser> oldUsers;
    private final Layout layout;
    private final DemoAccounts accounts;

    IndexPage(Options options, Persons persons, List<OldUser> oldUsers, Layout layout, Json json) {
        this.options = options;
        this.persons = persons;
        this.oldUsers = oldUsers;
        this.layout = layout;
        this.accounts = new DemoAccounts(options.demoAccounts(), json);
    }

    void register(Javalin app) {
        app.get("/", this::show);
    }

    private void show(Context ctx) {
        View view = layout.view(ctx);
        String content = intro(view)
                + accounts(view, accounts.all(view.language()))
                + authority(view, accounts.all(view.language()))
                + oldSystem(view)
                + standIns(view)
                + api(view);
        view.show("index", view.plain("index.title"), content);
    }

    private String intro(View view) {
        StringBuilder html = new StringBuilder("<section class=\"card\"><h1>%s</h1><p class=\"lead\">%s</p>"
                .formatted(view.text("index.title"), view.text("index.lead")));
        html.append("<ol class=\"path\">");
        for (int step = 1; step <= 4; step++) {
            html.append("<li>").append(view.text("index.step." + step)).append("</li>");
        }
        html.append("</ol><div class=\"tiles\">");
        for (String system : SYSTEMS) {
            html.append(tile("/business/" + system, view.text("business." + system), view.text("index.system.help")));
        }
        html.append(tile("/phone", view.text("layout.phone"), view.text("index.phone.help")));
        html.append(tile("/phone/wechat", view.text("index.wechat"), view.text("index.wechat.help")));
        html.append(
                tile("/pscp/sso/static/manage/info", view.text("index.guangdong"), view.text("index.guangdong.help")));
        html.append(tile("/phone/licence", view.text("app.licence"), view.text("index.licence.help")));
        html.append(tile("/phone/face", view.text("face.title"), view.text("index.face.help")));
        html.append(tile("/phone/shared-ca", view.text("app.shared-ca"), view.text("index.shared-ca.help")));
        html.append(tile("/phone/mail", view.text("app.mail"), view.text("index.mail.help")));
        html.append(tile("/drawer", view.text("layout.drawer"), view.text("index.drawer.help")));
        html.append(tile("/ca", view.text("layout.ca"), view.text("index.ca.help")));
        html.append(tile(
                "/business/construction/login?prompt=create",
                view.text("index.register"),
                view.text("index.register.help")));
        html.append(tile(
                Html.escape(options.issuer() + "/account"),
                view.text("index.account"),
                view.text("index.account.help")));
        return html.append("</div></section>").toString();
    }

    private static String tile(String target, String title, String help) {
        return "<a class=\"tile\" href=\"%s\"><strong>%s</strong><span>%s</span></a>".formatted(target, title, help);
    }

    private static String accounts(View view, List<DemoAccount> accounts) {
        if (accounts.isEmpty()) {
            return section(
                    view.text("index.accounts"), "<p class=\"empty\">" + view.text("index.accounts.none") + "</p>");
        }
        StringBuilder rows = new StringBuilder();
        for (DemoAccount a : accounts) {
            rows.append(row(List.of(
                    code(a.loginName()),
                    code(a.password()),
                    Html.escape(a.name()),
                    code(a.idNumber()),
                    code(a.mobile()),
                    Html.escape(a.level()),
                    Html.escape(a.note()))));
        }
        return section(
                view.text("index.accounts"),
                table(
                        view,
                        "accounts",
                        List.of("login-name", "password", "name", "id-number", "mobile", "level", "note"),
                        rows.toString()));
    }

    private String authority(View view, List<DemoAccount> accounts) {
        StringBuilder rows = new StringBuilder();
        List<FakePerson> all = persons.all();
        for (FakePerson p : all.stream().limit(PERSONS_SHOWN).toList()) {
            boolean taken = accounts.stream().anyMatch(a -> a.idNumber().equals(p.id()));
            rows.append(
                    row(List.of(Html.escape(p.name()), code(p.id()), taken ? view.text("index.authority.taken") : "")));
        }
        return section(
                view.text("index.authority"),
                "<p class=\"muted\">" + view.text("index.authority.help", all.size()) + "</p>"
                        + table(view, "persons", List.of("name", "id-number", "note"), rows.toString()));
    }

    private String oldSystem(View view) {
        if (oldUsers.isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        oldUsers.stream()
                .filter(user -> OLD_USERS_SHOWN.contains(user.id()))
                .forEach(user -> rows.append(row(List.of(
                        code(user.loginName()),
                        code(OldUsers.typed(user)),
                        Html.escape(user.corporationName() == null ? user.personName() : user.corporationName()),
                        code(user.password()),
                        view.text(user.uscc() == null ? "index.old-system.person" : "index.old-system.enterprise")))));
        return section(
                view.text("index.old-system"),
                "<p class=\"muted\">" + view.text("index.old-system.help", oldUsers.size()) + "</p>"
                        + table(
                                view,
                                "old-system",
                                List.of("login-name", "certificate-number", "name", "password", "note"),
                                rows.toString()));
    }

    private static String standIns(View view) {
        StringBuilder rows = new StringBuilder();
        for (StandIn standIn : StandIn.values()) {
            StringBuilder choices = new StringBuilder();
            for (Mode mode : Mode.values()) {
                choices.append(
                        "<option value=\"%s\">%s</option>".formatted(mode.id(), view.text("index.mode." + mode.id())));
            }
            String label = view.text("index.standin." + standIn.id());
            rows.append(row(List.of(
                    label,
                    code(standIn.id()),
                    "<select data-standin=\"%s\" aria-label=\"%s: %s\">%s</select>"
                            .formatted(standIn.id(), label, view.text("index.column.mode"), choices),
                    "<span data-calls=\"%s\">0</span>".formatted(standIn.id()))));
        }
        return section(
                view.text("index.standins"),
                "<p class=\"muted\">" + view.text("index.standins.help") + "</p>"
                        + table(view, "standins", List.of("standin", "id", "mode", "calls"), rows.toString())
                        + "<p><button type=\"button\" class=\"btn\" id=\"reset\">" + view.text("index.reset")
                        + "</button></p>");
    }

    private static String api(View view) {
        StringBuilder lines =
                new StringBuilder("<p class=\"muted\">" + view.text("index.api.help") + "</p><ul class=\"api\">");
        CONTROLS.forEach(c -> lines.append("<li>").append(code(c)).append("</li>"));
        return section(view.text("index.api"), lines.append("</ul>").toString());
    }

    private static String section(String title, String content) {
        return "<section class=\"card\"><h2>" + title + "</h2>" + content + "</section>";
    }

    private static String table(View view, String id, List<String> columns, String rows) {
        StringBuilder head = new StringBuilder();
        columns.forEach(c -> head.append("<th scope=\"col\">")
                .append(view.text("index.column." + c))
                .append("</th>"));
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%s\"><table id=\"%s\"><thead><tr>%s</tr></thead><tbody>%s</tbody></table></div>"
                .formatted(view.text("index." + id), id, head, rows);
    }

    private static String row(List<String> cells) {
        return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "<code>" + Html.escape(text) + "</code>";
    }
}
