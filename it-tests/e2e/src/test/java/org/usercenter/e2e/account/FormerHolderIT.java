package org.usercenter.e2e.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.EnterprisePages;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Mailbox;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;
import org.usercenter.e2e.http.Registration;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.TakeOver;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** All that a stranger can have of an account that he registered with typed data: none of it outlives the take-over. */
@EndToEnd
@Tag("L3")
@Tag("page")
@Order(74)
class FormerHolderIT {
    private static final Pattern LINK = Pattern.compile("http://\\S+/login-actions/action-token\\?\\S+");

    @BeforeEach
    void manyMessagesAtOnce(Control control) {
        control.smsLimits(false);
    }

    @Test
    void noTokenOfTheFormerHolderIsGoodForAnythingAnyMore(Landscape landscape, People people, Admin admin) {
        TypedAccount taken = TypedAccount.registered(landscape, 81);
        Business business = new Business(admin);
        business.give(business.enterprise(taken.enterprise().uscc()), "land", "viewer");
        Person stranger = taken.stranger();
        BusinessLogin land = land(landscape, people);
        JsonNode online = land.tokens(land.enter(stranger.loginName(), stranger.password()));
        JsonNode offline;
        try (Admin.Undo allowed = business.offlineAccess("land")) {
            offline = land.tokens(land.open("scope", "openid offline_access"));
        }
        Page unused = land.open();
        String console = people.signIn().accountToken(stranger.loginName(), stranger.password());
        assertThat(givesToken(online) && givesToken(land.refresh(online))).isTrue();
        assertThat(BusinessLogin.claims(offline, "refresh_token").path("typ").asText())
                .isEqualTo("Offline");
        assertThat(documents(landscape, console)).isEqualTo(200);

        taken.takeOver();

        assertThat(givesToken(land.refresh(online))).as("of a session").isFalse();
        assertThat(givesToken(land.refresh(offline))).as("for offline use").isFalse();
        assertThat(givesToken(land.tokens(unused))).as("for a code").isFalse();
        assertThat(documents(landscape, console)).as("of the account pages").isEqualTo(401);
        assertThat(land.open().loggedIn()).as("by single sign-on").isFalse();
        assertThat(admin.get("/users/" + taken.id() + "/offline-sessions/"
                        + admin.get("/clients?clientId=land").get(0).path("id").asText()))
                .isEmpty();
        BusinessLogin owners = land(landscape, people);
        JsonNode claims = BusinessLogin.claims(owners.tokens(owners.enter(stranger.loginName(), TypedAccount.FRESH)));
        assertThat(claims.path("business_roles")).hasToString("[\"viewer\"]");
        assertThat(claims.path("real_name_level").asInt()).isEqualTo(3);
    }

    @Test
    void whateverTheFormerHolderHasBegunElsewhereLeadsNowhere(Landscape landscape, People people, Admin admin)
            throws Exception {
        TypedAccount taken = TypedAccount.registered(landscape, 82);
        Person stranger = taken.stranger();
        String email = stranger.loginName() + "@example.com";
        admin.call("PUT", "/users/" + taken.id(), Map.of("email", email, "emailVerified", true));
        admin.call(
                "POST",
                "/users/" + taken.id() + "/federated-identity/guangdong",
                Map.of("identityProvider", "guangdong", "userId", "of-" + taken.id(), "userName", "stranger"));
        admin.call("PUT", "/users/" + taken.id(), Map.of("requiredActions", List.of("UPDATE_PASSWORD")));
        SignIn thief = people.signIn();
        Page waiting = thief.password(stranger.loginName(), stranger.password());
        assertThat(waiting.hasField("password-new")).isTrue();
        String link;
        try (Mailbox mailbox = Mailbox.open(admin)) {
            admin.call("PUT", "/users/" + taken.id() + "/execute-actions-email", List.of("UPDATE_PASSWORD"));
            Await.until("the link has come", Duration.ofSeconds(30), () -> !mailbox.letters(email)
                    .isEmpty());
            Matcher found = LINK.matcher(mailbox.letters(email).get(0).text());
            assertThat(found.find()).isTrue();
            link = found.group();
        }

        taken.takeOver();

        assertThat(thief.changePassword(waiting, "Thief-7788").document().selectFirst("#uc-stale-restart"))
                .as("a login")
                .isNotNull();
        Visitor visitor = people.visitor();
        Page linked = visitor.get(link);
        String onward = linked.document().select("a[href*=action-token]").attr("abs:href");
        Page followed = onward.isEmpty() ? linked : visitor.get(onward);
        assertThat(followed.hasField("password-new")).as(followed.text()).isFalse();
        assertThat(admin.get("/users/" + taken.id() + "/federated-identity")).isEmpty();
        assertThat(admin.get("/users/" + taken.id()).path("email").asText()).isEmpty();
        for (String password : List.of(stranger.password(), "Thief-7788")) {
            assertThat(people.signIn().password(stranger.loginName(), password).loggedIn())
                    .isFalse();
        }
        assertThat(new Recovery(landscape).find(stranger.loginName()).ways().toString())
                .doesNotContain(stranger.mobile().substring(7), "example.com");
        assertThat(people.signIn()
                        .password(taken.enterprise().uscc(), TypedAccount.FRESH)
                        .loggedIn())
                .isTrue();
    }

    @Test
    @Tag("R3")
    void theLastPageOfTheRegistrationLeadsTheFormerHolderNowhere(
            Landscape landscape, People people, Phone phone, Platforms platforms, Admin admin) {
        Person stranger = people.known();
        Registration left =
                new Registration(landscape).upToConfirmation(stranger).confirm();
        assertThat(left.step()).isEqualTo("done");
        Person owner = Person.madeUp().withIdentity(stranger.name(), stranger.idNumber());
        Visitor visitor = people.visitor();
        Page confirm = new SignIn(landscape, visitor).guangdong(platforms.guangdongPerson(owner, "L2"));
        TakeOver question = new TakeOver(visitor, visitor.submit(confirm, Visitor.fields("action", "take-over")));
        question.press("begin")
                .take(owner.mobile(), question.code(phone, owner.mobile()), TypedAccount.FRESH)
                .agree();
        assertThat(question.page().loggedIn()).as(question.page().text()).isTrue();

        Page after = left.submit(Visitor.fields("action", "open")).page();

        assertThat(after.loggedIn()).isFalse();
        assertThat(after.hasField("password")).as(after.text()).isTrue();
        String id = admin.user(stranger.loginName()).orElseThrow().path("id").asText();
        assertThat(admin.get("/users/" + id + "/sessions")).hasSize(1);
    }

    @Test
    @Tag("R2")
    void theMaterialsOfTheFormerHolderAreForOperatorsOnly(
            Landscape landscape, Desk desk, Control control, People people, Phone phone, Admin admin) {
        Firm firm = Firm.known(control);
        Person stranger = firm.handler();
        new EnterprisePages(desk.login().register())
                .upToConfirmation(firm, "handler", phone)
                .page()
                .press("confirm")
                .shouldOffer("open");
        String id = admin.user(stranger.loginName()).orElseThrow().path("id").asText();
        TypedAccount taken = new TypedAccount(landscape, new Enterprise(firm.name(), firm.uscc()), stranger, id);
        String strangers = people.signIn().accountToken(stranger.loginName(), stranger.password());
        JsonNode sent = list(landscape, strangers, "");
        assertThat(sent).isNotEmpty();

        taken.takeOver();

        String owners = people.signIn().accountToken(stranger.loginName(), TypedAccount.FRESH);
        assertThat(list(landscape, owners, "")).isEmpty();
        String document = "/" + sent.get(0).path("id").asText();
        assertThat(status(landscape, owners, document)).isEqualTo(404);
        assertThat(status(landscape, strangers, document)).isEqualTo(401);
        Person operator = people.registered();
        admin.call(
                "POST",
                "/users/"
                        + admin.user(operator.loginName())
                                .orElseThrow()
                                .path("id")
                                .asText() + "/role-mappings/realm",
                List.of(admin.get("/roles/uc-operator")));
        String operators = people.signIn().accountToken(operator.loginName(), operator.password());
        assertThat(status(landscape, operators, document)).isEqualTo(200);
    }

    private static BusinessLogin land(Landscape landscape, People people) {
        return new BusinessLogin(landscape, people.visitor(), "land");
    }

    private static boolean givesToken(JsonNode answer) {
        return answer.has("access_token");
    }

    private static int documents(Landscape landscape, String token) {
        return status(landscape, token, "");
    }

    private static int status(Landscape landscape, String token, String rest) {
        return get(landscape, token, rest).statusCode();
    }

    private static JsonNode list(Landscape landscape, String token, String rest) {
        return Json.parse(get(landscape, token, rest).body()).path("items");
    }

    private static HttpResponse<String> get(Landscape landscape, String token, String rest) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(landscape.server().realmUrl() + "/user-center/v1/documents" + rest))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
