package org.usercenter.e2e.recovery;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** What the former person of an account keeps while somebody can object to an appeal, and what an objection gives back. */
@EndToEnd
@Tag("P3")
@Tag("page")
@Order(65)
class AppealHoldIT {
    private static final String DELETE = "uc-delete-account";

    @Test
    void aPlatformOfTheFormerPersonIsSuspendedAndGivenBackByAnObjection(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        String links = links(admin, person);
        String wechat = "u-of-" + person.loginName();
        admin.call("POST", links + "/wechat", Map.of("identityProvider", "wechat", "userId", wechat, "userName", ""));
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        desk.submitted(person, Person.madeUp().mobile(), phone, "stolen");
        String id = desk.newest();
        assertThat(desk.appeal(id).at("/account/keys/0/type").asText()).isEqualTo("link");

        desk.approve(id);
        assertThat(admin.get(links)).isEmpty();

        object(desk, people, phone, person);
        assertThat(admin.get(links))
                .singleElement()
                .satisfies(link -> assertThat(link.path("userId").asText()).isEqualTo(wechat));
    }

    @Test
    void whereNobodyElseIsSuspectedPlatformsStay(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        admin.call(
                "POST",
                links(admin, person) + "/wechat",
                Map.of("identityProvider", "wechat", "userId", "u-of-" + person.loginName(), "userName", ""));
        AppealDesk desk = new AppealDesk(landscape, people, admin);

        desk.approved(person, Person.madeUp().mobile(), phone, "no-contact");

        assertThat(admin.get(links(admin, person))).hasSize(1);
    }

    @Test
    void keycloaksOwnBindingOfAPlatformWaitsToo(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        String contact = Person.madeUp().mobile();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        desk.approved(person, contact, phone, "stolen");
        Visitor visitor = people.visitor();
        setPassword(visitor, desk.link(phone, contact));

        Page page = visitor.submit(
                visitor.get(SignIn.actionAddress(landscape, "idp_link:wechat")),
                fields("username", person.loginName(), "password", "Other-7788"));

        assertThat(page.document().selectFirst("#uc-held-back")).as(page.text()).isNotNull();
    }

    @Test
    @Tag("A15")
    void whoGotTheAccountNeitherHasItDeletedNorTakesItsDataAlong(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        String contact = Person.madeUp().mobile();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        desk.approved(person, contact, phone, "no-contact");
        Visitor visitor = people.visitor();
        setPassword(visitor, desk.link(phone, contact));

        Page page = visitor.submit(
                visitor.get(SignIn.actionAddress(landscape, DELETE)),
                fields("username", person.loginName(), "password", "Other-7788"));
        Page forged = visitor.forge(page, fields("sure", "true", "action", "delete"));

        assertThat(page.document().selectFirst("#uc-held-back")).as(page.text()).isNotNull();
        assertThat(forged.document().selectFirst("#uc-held-back"))
                .as(forged.text())
                .isNotNull();
        assertThat(Api.of(landscape, person.loginName(), "Other-7788")
                        .get("/me/personal-data/export.zip")
                        .code())
                .isEqualTo("appeal-open");
    }

    @Test
    @Tag("A11")
    void whatIsDeclaredIsNotReplacedMeanwhile(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        String contact = Person.madeUp().mobile();
        Business business = new Business(admin);
        String holder = business.person(person.loginName());
        business.give(holder, "finance", "borrower");
        declare(landscape, people.visitor(), person, person.password(), "6222021234567890");
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        desk.approved(person, contact, phone, "no-contact");
        setPassword(people.visitor(), desk.link(phone, contact));

        Page page = declare(landscape, people.visitor(), person, "Other-7788", "6222021234567899");

        assertThat(page.document().selectFirst("#uc-held-back")).as(page.text()).isNotNull();
        assertThat(admin.get(holder + "/particulars").path("settlement-account").asText())
                .isEqualTo("6222021234567890");
    }

    /** Declares a bank account; the page that comes then. */
    private static Page declare(Landscape landscape, Visitor visitor, Person person, String password, String account) {
        Page form = visitor.submit(
                visitor.get(SignIn.actionAddress(landscape, "uc-complete-profile")),
                fields("username", person.loginName(), "password", password));
        return visitor.submit(
                form, fields("settlement-bank", "中国银行深圳福田支行", "settlement-account", account, "action", "keep"));
    }

    @Test
    @Tag("A15")
    void anEarlierWishToHaveTheAccountDeletedIsVoidOnceItIsTheClaimants(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        String contact = Person.madeUp().mobile();
        Visitor former = people.visitor();
        former.submit(
                former.submit(
                        former.get(SignIn.actionAddress(landscape, DELETE)),
                        fields("username", person.loginName(), "password", person.password())),
                fields("sure", "true", "action", "delete"));
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        desk.submitted(person, contact, phone, "no-contact");
        String id = desk.newest();
        assertThat(desk.appeal(id).at("/account/deletionDay").asText()).isNotEmpty();

        desk.approve(id);
        setPassword(people.visitor(), desk.link(phone, contact));

        assertThat(desk.appeal(id).at("/account/deletionDay").isMissingNode()).isTrue();
        assertThat(people.signIn().password(person.loginName(), "Other-7788").loggedIn())
                .isTrue();
    }

    @Test
    void anAccountThatAnAdministratorHasDisabledStaysSo(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        String id = desk.approved(person, Person.madeUp().mobile(), phone, "stolen");
        setEnabled(admin, person, false);

        object(desk, people, phone, person);
        assertThat(AppealDesk.act(desk.first(), id, "take", null).status()).isEqualTo(204);
        assertThat(AppealDesk.act(desk.first(), id, "reject", Map.of("text", "异议成立"))
                        .status())
                .isEqualTo(204);

        assertThat(isEnabled(admin, person)).isFalse();
    }

    @Test
    void whatTheAccountHasByNowIsNotTheFormerPersons(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        String contact = Person.madeUp().mobile();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        String id = desk.approved(person, contact, phone, "stolen");
        admin.call(
                "POST",
                links(admin, person) + "/wechat",
                Map.of("identityProvider", "wechat", "userId", "u-new-" + person.loginName(), "userName", ""));

        object(desk, people, phone, person);

        assertThat(admin.get(links(admin, person))).isEmpty();
        assertThat(desk.appeal(id).at("/appeal/state").asText()).isEqualTo("objected");
        assertThat(desk.appeal(id).at("/account/mobile").asText())
                .endsWith(person.mobile().substring(person.mobile().length() - 4));
    }

    @Test
    @Tag("A15")
    void whoGotAnotherPersonsAccountReadsNothingOfHimUntilItIsHisAgain(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        String contact = Person.madeUp().mobile();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        List<String> before = logins(Api.of(landscape, person.loginName(), person.password()));
        assertThat(before).isNotEmpty();
        String id = desk.approved(person, contact, phone, "registered-by-other");
        setPassword(people.visitor(), desk.link(phone, contact));

        assertThat(people.signIn()
                        .passwordAndConsent(person.loginName(), "Other-7788")
                        .loggedIn())
                .isTrue();
        Api claimant = Api.of(landscape, person.loginName(), "Other-7788");

        assertThat(claimant.get("/me/messages").json().findValuesAsText("kind"))
                .as("the claimant's own")
                .containsOnly("appeal.approved", "password.recovered");
        assertThat(logins(claimant)).isNotEmpty().doesNotContainAnyElementsOf(before);

        object(desk, people, phone, person);
        assertThat(AppealDesk.act(desk.first(), id, "take", null).status()).isEqualTo(204);
        assertThat(AppealDesk.act(desk.first(), id, "reject", Map.of("text", "异议成立"))
                        .status())
                .isEqualTo(204);
        String user = admin.user(person.loginName()).orElseThrow().path("id").asText();
        admin.call(
                "PUT",
                "/users/" + user + "/reset-password",
                Map.of("type", "password", "value", person.password(), "temporary", false));
        people.signIn().passwordAndConsent(person.loginName(), person.password());
        assertThat(logins(Api.of(landscape, person.loginName(), person.password())))
                .containsAll(before);
    }

    /** When the account was logged in to, as its holder reads it. */
    private static List<String> logins(Api account) {
        return account.get("/me/logins?max=100").json().findValuesAsText("at");
    }

    @Test
    void nobodyObjectsTwice(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        String id = desk.approved(person, Person.madeUp().mobile(), phone, "stolen");
        String link = object(desk, people, phone, person);

        desk.approve(id);

        AppealDesk.shouldTell(phone, person.mobile(), "异议未被采纳");
        assertThat(people.visitor().get(link).text()).contains("链接已失效");
        JsonNode appeal = desk.appeal(id).path("appeal");
        assertThat(appeal.path("state").asText()).isEqualTo("approved");
        assertThat(appeal.hasNonNull("dueAt")).isFalse();
    }

    @Test
    @Tag("O1")
    void anAppealForTheOperatorsOwnMobileIsNoneOfHisBusiness(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        Person helper = people.unpaused();
        Api operator = AppealDesk.operator(landscape, helper, admin);
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        desk.submitted(person, helper.mobile(), phone, "no-contact");
        String id = desk.newest();

        assertThat(operator.get("/operator/appeals?max=100").http().body()).doesNotContain(id);
        assertThat(operator.get("/operator/appeals/" + id).status()).isEqualTo(404);
        assertThat(AppealDesk.act(operator, id, "take", null).status()).isEqualTo(404);
        assertThat(AppealDesk.act(desk.first(), id, "take", null).status()).isEqualTo(204);
        assertThat(AppealDesk.act(desk.first(), id, "approve", null).code())
                .as("at the first approval already")
                .isEqualTo("mobile-taken");
    }

    @Test
    @Tag("O1")
    void theQueueShowsWhatIsOpenAndFiltersByKind(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        String id = desk.approved(person, Person.madeUp().mobile(), phone, "no-contact");
        Api operator = desk.first();

        assertThat(operator.get("/operator/appeals?max=100").http().body()).doesNotContain(id);
        assertThat(operator.get("/operator/appeals?kind=enterprise&state=approved&max=100")
                        .http()
                        .body())
                .doesNotContain(id);
        assertThat(operator.get("/operator/appeals?kind=other").code()).isEqualTo("bad-parameter");
        assertThat(operator.get("/operator/appeals?days=0").code()).isEqualTo("bad-parameter");
    }

    /** Objects by the link that the former mobile has got; the link. */
    private static String object(AppealDesk desk, People people, Phone phone, Person person) {
        String link = desk.link(phone, person.mobile());
        Visitor visitor = people.visitor();
        assertThat(visitor.submit(visitor.get(link), fields()).text()).contains("账户已冻结");
        return link;
    }

    private static void setPassword(Visitor visitor, String link) {
        visitor.submit(visitor.get(link), fields("password-new", "Other-7788", "password-confirm", "Other-7788"));
    }

    private static String links(Admin admin, Person person) {
        return "/users/"
                + admin.user(person.loginName()).orElseThrow().path("id").asText() + "/federated-identity";
    }

    private static boolean isEnabled(Admin admin, Person person) {
        return admin.user(person.loginName()).orElseThrow().path("enabled").asBoolean();
    }

    private static void setEnabled(Admin admin, Person person, boolean enabled) {
        JsonNode user = admin.user(person.loginName()).orElseThrow();
        String id = user.path("id").asText();
        ObjectNode whole = (ObjectNode) admin.get("/users/" + id);
        admin.call("PUT", "/users/" + id, whole.put("enabled", enabled));
    }
}
