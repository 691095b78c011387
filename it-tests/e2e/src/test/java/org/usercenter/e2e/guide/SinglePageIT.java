package org.usercenter.e2e.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Repository;
import org.usercenter.e2e.harness.Site;
import org.usercenter.e2e.harness.UserCenter;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The single-page application of the integration guide, in a browser. */
@EndToEnd
@Tag("page")
@Tag("B4")
@Order(114)
class SinglePageIT {
    private static final String CLIENT = "land-web";
    private static final Path PACKAGES = Path.of("it-tests/e2e/target/guide/node_modules");

    @Test
    void itLogsInShowsTheRolesAndNoticesTheirEnd(Desk desk, People people, Admin admin, UserCenter center)
            throws IOException {
        Business business = new Business(admin);
        Person person = people.registered();
        try (Site site = site(center)) {
            makeClient(admin, site.url());
            String holder = business.person(person.loginName());
            business.give(holder, CLIENT, "bidder");
            // The page itself asks the server, which allows it no headers of ours.
            Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));

            tab.navigate(site.url() + "/");
            new LoginPage(tab).logIn(person.loginName(), person.password());
            assertThat(tab.locator("#who")).hasText(person.loginName());
            assertThat(tab.locator("#bidder")).hasText("true");
            assertThat(tab.locator("#enterprise")).hasText("");

            tab.locator("#renew").click();
            assertThat(tab.locator("#who")).hasText(person.loginName());
            business.take(holder, CLIENT, "bidder");
            tab.locator("#renew").click();
            // The gate of the system, which would open the role again.
            assertThat(tab.locator("[name=role][value=bidder]")).isVisible();
        } finally {
            admin.get("/clients?clientId=" + CLIENT)
                    .forEach(client ->
                            admin.call("DELETE", "/clients/" + client.path("id").asText(), null));
        }
    }

    private static Site site(UserCenter center) throws IOException {
        Path packages = Repository.root().resolve(PACKAGES);
        if (!Files.isDirectory(packages)) {
            throw new IllegalStateException(
                    "oidc-client-ts is missing: need_guide_programs of scripts/setup.sh gets it");
        }
        Path guide = Repository.root().resolve("it-tests/e2e/src/test/resources/guide");
        return Site.ofFiles()
                .with("/index.html", Files.readString(guide.resolve("spa.html")))
                .with("/spa.js", Files.readString(guide.resolve("spa.js")))
                .with(
                        "/settings.js",
                        "export const userCenter = \"" + center.realmUrl() + "\";\nexport const clientId = \"" + CLIENT
                                + "\";\n")
                .with(
                        "/oidc-client-ts.js",
                        Files.readString(packages.resolve("oidc-client-ts/dist/esm/oidc-client-ts.js")))
                .with("/jwt-decode.js", Files.readString(packages.resolve("jwt-decode/build/esm/index.js")));
    }

    private static void makeClient(Admin admin, String url) {
        admin.call(
                "POST",
                "/clients",
                Map.of(
                        "clientId",
                        CLIENT,
                        "publicClient",
                        true,
                        "standardFlowEnabled",
                        true,
                        "directAccessGrantsEnabled",
                        false,
                        "redirectUris",
                        List.of(url + "/*"),
                        "webOrigins",
                        List.of(url),
                        "attributes",
                        Map.of(
                                "pkce.code.challenge.method", "S256",
                                "post.logout.redirect.uris", url + "/*",
                                "uc.business", "true")));
        admin.call(
                "POST",
                "/clients/" + id(admin) + "/roles",
                Map.of("name", "bidder", "attributes", Map.of("uc.activatable", List.of("true"))));
    }

    private static String id(Admin admin) {
        return admin.get("/clients?clientId=" + CLIENT).get(0).path("id").asText();
    }
}
