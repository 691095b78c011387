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
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
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
import org.usercenter.e2e.harness.OldSystem;
import org.usercenter.e2e.harness.OldSystem.OldUser;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.FirstLogin;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.TakeOver;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** All that a stranger can have of an account that he registered with typed data: none of it outlives the take-over. */
@EndToEnd
@Tag("L3")
@Tag("page")
@Order(74)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FormerHolderIT {
    private static final String FRESH = "Fresh-7788";
    /** Longer than the job that goes over members needs to begin and end. */
    private static final Duration MEMBERS_SETTLED = Duration.ofSeconds(90);

    private static final Pattern LINK = Pattern.compile("http://\\S+/login-actions/action-token\\?\\S+");

    @BeforeEach
    void manyMessagesAtOnce(Control control) {
        control.smsLimits(false);
    }

    /** An enterprise registered by a stranger, by what his old account of the old system tells. */
    private record Taken(Enterprise enterprise, Person stranger, String id, String path) {}

    private static Taken registered(Landscape landscape, OldSystem oldSystem, Admin admin, int number) {
        OldUser user = oldSystem.user(number);
        Person stranger = Person.madeUp();
        assertThat(new FirstLogin(landscape)
                        .upToConfirmation(user, stranger, true)
                        .confirm()
                        .done())
                .isTrue();
        String id = admin.user(stranger.loginName()).orElseThrow().path("id").asText();
        return new Taken(
                new Enterprise(user.name(), user.number()), stranger, id, "/group-by-path/enterprises/" + user.number());
    }

    private static TakeOver question(Landscape landscape, Taken taken) {
        ScanVisit visit = new ScanVisit(landscape, Kind.LICENCE);
        TakeOver question = new TakeOver(visit.visitor(), visit.logIn(taken.enterprise()));
        assertThat(question.offers("begin")).as(question.page().text()).isTrue();
        return question;
    }

    /** Up to where the new holder is logged in. */
    private static Person takenOver(Landscape landscape, Taken taken, Phone phone) {
        Person owner = Person.madeUp();
        TakeOver question = question(landscape, taken).press("begin");
        question.take(owner.mobile(), question.code(phone, owner.mobile()), FRESH)
                .agree();
        assertThat(question.page().loggedIn()).as(question.page().text()).isTrue();
        return owner;
    }

    private static String member(Admin admin, Taken taken, Person person) {
        admin.call(
                "POST",
                "/users",
                Map.of(
                        "username",
                        person.loginName(),
                        "enabled",
                        true,
                        "groups",
                        List.of("/enterprises/" + taken.enterprise().uscc() + "/members/internal"),
                        "credentials",
                        List.of(Map.of("type", "password", "value", person.password(), "temporary", false))));
        return admin.user(person.loginName()).orElseThrow().path("id").asText();
    }

    private static String invite(Admin admin, Taken taken, Person person) {
        String id = admin.user(person.loginName()).orElseThrow().path("id").asText();
        String group = admin.get(taken.path() + "/members/invited").path("id").asText();
        admin.call("PUT", "/users/" + id + "/groups/" + group, null);
        return id;
    }

    private static BusinessLogin land(Landscape landscape, People people) {
        return new BusinessLogin(landscape, people.visitor(), "land");
    }

    private static boolean givesToken(JsonNode answer) {
        return answer.has("access_token");
    }

    @Test
    @Order(1)
    void noTokenOfTheFormerHolderIsGoodForAnythingAnyMore(
            Landscape landscape, OldSystem oldSystem, People people, Phone phone, Admin admin) {
        Taken taken = registered(landscape, oldSystem, admin, 74);
        Business business = new Business(admin);
        business.give(business.enterprise(taken.enterprise().uscc()), "land", "viewer");
        Person stranger = taken.stranger();
        BusinessLogin land = land(landscape, people);
        JsonNode online = land.tokens(land.enter(stranger.loginName(), stranger.password()));
        JsonNode offline = land.tokens(land.open("scope", "openid offline_access"));
        Page unused = land.open();
        String console = people.signIn().accountToken(stranger.loginName(), stranger.password());
        assertThat(givesToken(online) && givesToken(land.refresh(online))).isTrue();
        assertThat(BusinessLogin.claims(offline, "refresh_token").path("typ").asText())
                .isEqualTo("Offline");
        assertThat(documents(landscape, console)).isEqualTo(200);

        takenOver(landscape, taken, phone);

        assertThat(givesToken(land.refresh(online))).as("of a session").isFalse();
        assertThat(givesToken(land.refresh(offline))).as("for offline use").isFalse();
        assertThat(givesToken(land.tokens(unused))).as("for a code").isFalse();
        assertThat(documents(landscape, console)).as("of the account pages").isEqualTo(401);
        assertThat(land.open().loggedIn()).as("by single sign-on").isFalse();
        assertThat(admin.get("/users/" + taken.id() + "/offline-sessions/"
                        + admin.get("/clients?clientId=land").get(0).path("id").asText()))
                .isEmpty();
        BusinessLogin owners = land(landscape, people);
        JsonNode claims = BusinessLogin.claims(owners.tokens(owners.enter(stranger.loginName(), FRESH)));
        assertThat(claims.path("business_roles")).hasToString("[\"viewer\"]");
        assertThat(claims.path("real_name_level").asInt()).isEqualTo(3);
    }

    @Test
    @Order(2)
    void whateverTheFormerHolderHasBegunElsewhereLeadsNowhere(
            Landscape landscape, OldSystem oldSystem, People people, Phone phone, Admin admin, Platforms platforms)
            throws Exception {
        Taken taken = registered(landscape, oldSystem, admin, 75);
        Person stranger = taken.stranger();
        String email = stranger.loginName() + "@example.com";
        admin.call("PUT", "/users/" + taken.id(), Map.of("email", email, "emailVerified", true));
        String uid = platforms.guangdongEnterprise(
                taken.enterprise().name(), taken.enterprise().uscc(), "L2");
        admin.call(
                "POST",
                "/users/" + taken.id() + "/federated-identity/guangdong",
                Map.of("identityProvider", "guangdong", "userId", "of-" + taken.id(), "userName", "stranger"));
        Recovery recovery =
                new Recovery(landscape).find(stranger.loginName()).requestCode(0);
        recovery.typeCode(phone.code(stranger.mobile()));
        assertThat(recovery.page().document().select("[name=action][value=set]"))
                .as(recovery.page().text())
                .isNotEmpty();
        admin.call("PUT", "/users/" + taken.id(), Map.of("requiredActions", List.of("UPDATE_PASSWORD")));
        SignIn thief = people.signIn();
        Page waiting = thief.password(stranger.loginName(), stranger.password());
        assertThat(waiting.hasField("password-new")).isTrue();
        String link;
        try (Mailbox mailbox = Mailbox.open(admin)) {
            admin.call("PUT", "/users/" + taken.id() + "/execute-actions-email", List.of("UPDATE_PASSWORD"));
            Await.until("the link has come", Duration.ofSeconds(20), () -> !mailbox.letters(email)
                    .isEmpty());
            Matcher found = LINK.matcher(mailbox.letters(email).get(0).text());
            assertThat(found.find()).isTrue();
            link = found.group();
        }

        takenOver(landscape, taken, phone);

        assertThat(recovery.sendTemporary().done()).as("a recovery").isFalse();
        assertThat(thief.changePassword(waiting, "Thief-7788").document().selectFirst("#uc-stale-restart"))
                .as("a login")
                .isNotNull();
        Visitor visitor = people.visitor();
        Page linked = visitor.get(link);
        Page followed = linked.hasField("password-new")
                ? linked
                : visitor.get(linked.document().select("a[href*=action-token]").attr("abs:href"));
        assertThat(followed.document().selectFirst("#uc-stale-restart"))
                .as(followed.text())
                .isNotNull();
        assertThat(admin.get("/users/" + taken.id() + "/federated-identity")).isEmpty();
        assertThat(admin.get("/users/" + taken.id()).path("email").asText()).isEmpty();
        for (String password : List.of(stranger.password(), "Thief-7788")) {
            assertThat(people.signIn()
                            .password(stranger.loginName(), password)
                            .loggedIn())
                    .isFalse();
        }
        assertThat(new Recovery(landscape)
                        .find(stranger.loginName())
                        .ways()
                        .toString())
                .doesNotContain(stranger.mobile().substring(7), "example.com");
        assertThat(people.signIn().password(taken.enterprise().uscc(), FRESH).loggedIn())
                .isTrue();
        assertThat(uid).isNotEmpty();
    }

    @Test
    @Order(3)
    @Tag("A7")
    void nobodyWhomTheFormerHolderLetInActsForTheEnterpriseFromThatMomentOn(
            Landscape landscape, OldSystem oldSystem, People people, Phone phone, Admin admin) {
        Taken taken = registered(landscape, oldSystem, admin, 76);
        String uscc = taken.enterprise().uscc();
        Person internal = Person.madeUp();
        String internalId = member(admin, taken, internal);
        Person invited = people.registered();
        String invitedId = invite(admin, taken, invited);
        Business business = new Business(admin);
        business.give(business.enterprise(uscc), "land", "viewer");
        business.give(business.member(uscc, internal.loginName()), "land", "viewer");
        business.give(business.member(uscc, invited.loginName()), "land", "viewer");
        BusinessLogin internals = land(landscape, people);
        JsonNode ofInternal = internals.tokens(internals.enter(internal.loginName(), internal.password()));
        BusinessLogin inviteds = land(landscape, people);
        Page choice = inviteds.enter(invited.loginName(), invited.password());
        JsonNode ofInvited = inviteds.tokens(inviteds.submit(
                choice,
                "identity",
                choice.document().select("[data-identity=" + uscc + "]").val()));
        assertThat(BusinessLogin.claims(ofInternal).at("/acting_enterprise/uscc").asText())
                .isEqualTo(uscc);
        assertThat(BusinessLogin.claims(ofInvited).at("/acting_enterprise/uscc").asText())
                .isEqualTo(uscc);

        takenOver(landscape, taken, phone);

        assertThat(givesToken(internals.refresh(ofInternal))).isFalse();
        assertThat(givesToken(inviteds.refresh(ofInvited))).isFalse();
        assertThat(internals.open().loggedIn()).isFalse();
        assertThat(inviteds.open().document().select("[data-identity=" + uscc + "]"))
                .isEmpty();
        Await.until("the members are settled", MEMBERS_SETTLED, () -> !admin.get("/users/" + internalId)
                        .path("enabled")
                        .asBoolean()
                && admin.get("/users/" + invitedId + "/groups").isEmpty()
                && names(admin.get(
                                "/groups/" + admin.get(taken.path()).path("id").asText() + "/children"))
                        .equals(List.of("departments", "members")));
        String members = admin.get(taken.path() + "/members/internal").path("id").asText();
        assertThat(admin.get("/groups/" + members + "/members").findValuesAsText("id"))
                .as("the new holder can enable him")
                .containsExactly(internalId);
        assertThat(admin.get("/users/" + internalId + "/credentials")).isEmpty();
        assertThat(people.signIn()
                        .password(internal.loginName(), internal.password())
                        .loggedIn())
                .isFalse();
        admin.call("PUT", "/users/" + internalId, Map.of("enabled", true));
        assertThat(givesToken(internals.refresh(ofInternal)))
                .as("even when he is enabled again")
                .isFalse();
        assertThat(internals.open().loggedIn()).isFalse();
    }

    private static List<String> names(JsonNode groups) {
        return StreamSupport.stream(groups.spliterator(), false)
                .map(group -> group.path("name").asText())
                .sorted()
                .toList();
    }

    @Test
    @Order(4)
    void twoHoldersOfTheNumberDoNotBothTakeIt(Landscape landscape, OldSystem oldSystem, Phone phone, Admin admin) {
        Taken taken = registered(landscape, oldSystem, admin, 77);
        TakeOver slow = question(landscape, taken).press("begin");
        Person other = Person.madeUp();
        String code = slow.code(phone, other.mobile());
        TakeOver third = question(landscape, taken);

        takenOver(landscape, taken, phone);

        assertThat(slow.take(other.mobile(), code, "Other-7788").page().loggedIn())
                .isFalse();
        assertThat(slow.page().document().selectFirst("#uc-takeover-restart, #uc-stale-restart"))
                .as(slow.page().text())
                .isNotNull();
        assertThat(third.press("share").page().loggedIn()).isFalse();
        SignIn signIn = new SignIn(landscape, new Visitor(landscape.server().url()));
        assertThat(signIn.password(taken.enterprise().uscc(), FRESH).loggedIn()).isTrue();
    }

    @Test
    @Order(5)
    void theFormSentTwiceTakesOnceAndLeadsOn(Landscape landscape, OldSystem oldSystem, Phone phone, Admin admin) {
        Taken taken = registered(landscape, oldSystem, admin, 78);
        Person owner = Person.madeUp();
        ScanVisit visit = new ScanVisit(landscape, Kind.LICENCE);
        TakeOver question = new TakeOver(visit.visitor(), visit.logIn(taken.enterprise())).press("begin");
        String code = question.code(phone, owner.mobile());
        Page form = question.page();
        Map<String, String> typed = fields(
                "mobile", owner.mobile(), "code", code, "password-new", FRESH, "password-confirm", FRESH);
        typed.put("sure", "true");
        typed.put("action", "take");
        Page first = visit.visitor().submit(form, typed);
        assertThat(first.hasField("agreed")).as(first.text()).isTrue();

        Page second = visit.visitor().submit(form, typed);

        assertThat(second.hasField("agreed")).as(second.text()).isTrue();
        assertThat(visit.visitor()
                        .submit(second, fields("agreed", "true", "action", "next"))
                        .loggedIn())
                .isTrue();
    }

    @Test
    @Order(6)
    void anAccountThatWasSuspendedMeanwhileIsNotTakenOver(
            Landscape landscape, OldSystem oldSystem, Phone phone, Admin admin) {
        Taken taken = registered(landscape, oldSystem, admin, 79);
        Person owner = Person.madeUp();
        TakeOver question = question(landscape, taken).press("begin");
        String code = question.code(phone, owner.mobile());
        admin.call("PUT", "/users/" + taken.id(), Map.of("enabled", false));

        question.take(owner.mobile(), code, FRESH);

        assertThat(question.page().loggedIn()).isFalse();
        admin.call("PUT", "/users/" + taken.id(), Map.of("enabled", true));
        SignIn signIn = new SignIn(landscape, new Visitor(landscape.server().url()));
        assertThat(signIn.password(taken.stranger().loginName(), FRESH).loggedIn())
                .isFalse();
        assertThat(question(landscape, taken).offers("begin"))
                .as("open again, when it is no longer suspended")
                .isTrue();
    }

    @Test
    @Order(7)
    @Tag("L4")
    void aPersonsAccountLeavesTheEnterprisesThatDidNotMeanItsNewHolder(
            Landscape landscape, People people, Phone phone, Admin admin, Platforms platforms) {
        Person stranger = people.registered();
        String id = admin.user(stranger.loginName()).orElseThrow().path("id").asText();
        String group = admin.get("/group-by-path/enterprises/" + Business.USCC_B + "/members/invited")
                .path("id")
                .asText();
        admin.call("PUT", "/users/" + id + "/groups/" + group, null);
        Person owner = Person.madeUp().withIdentity(stranger.name(), stranger.idNumber());
        Visitor visitor = people.visitor();
        Page confirm = new SignIn(landscape, visitor).guangdong(platforms.guangdongPerson(owner, "L2"));
        TakeOver question =
                new TakeOver(visitor, visitor.submit(confirm, fields("action", "take-over"))).press("begin");

        question.take(owner.mobile(), question.code(phone, owner.mobile()), FRESH)
                .agree();

        assertThat(question.page().loggedIn()).as(question.page().text()).isTrue();
        assertThat(admin.get("/users/" + id + "/groups")).isEmpty();
    }

    @Test
    @Order(8)
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
        Taken taken = new Taken(
                new Enterprise(firm.name(), firm.uscc()), stranger, id, "/group-by-path/enterprises/" + firm.uscc());
        String strangers = people.signIn().accountToken(stranger.loginName(), stranger.password());
        JsonNode sent = list(landscape, strangers, "");
        assertThat(sent).isNotEmpty();

        takenOver(landscape, taken, phone);

        String owners = people.signIn().accountToken(stranger.loginName(), FRESH);
        assertThat(list(landscape, owners, "")).isEmpty();
        String document = "/" + sent.get(0).path("id").asText();
        assertThat(status(landscape, owners, document)).isEqualTo(404);
        assertThat(status(landscape, strangers, document)).isEqualTo(401);
        Person operator = people.registered();
        admin.call(
                "POST",
                "/users/" + admin.user(operator.loginName()).orElseThrow().path("id").asText()
                        + "/role-mappings/realm",
                List.of(admin.get("/roles/uc-operator")));
        String operators = people.signIn().accountToken(operator.loginName(), operator.password());
        assertThat(status(landscape, operators, document)).isEqualTo(200);
    }

    private static int documents(Landscape landscape, String token) {
        return status(landscape, token, "");
    }

    private static int status(Landscape landscape, String token, String rest) {
        return get(landscape, token, rest).statusCode();
    }

    private static JsonNode list(Landscape landscape, String token, String rest) {
        return Json.parse(get(landscape, token, rest).body());
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
