package org.usercenter.e2e.account;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** A changed name, legal representative or document takes the level away until it is proved again. */
@EndToEnd
@Tag("A1")
@Tag("page")
@Order(100)
class DeclareChangeIT {
    private static final String ACTION = "uc-declare-change";
    private static final String NEW_NAME = "欧阳新名";
    /** The job comes round every few seconds, and a circuit that an earlier test opened closes again. */
    private static final Duration CHECKED = Duration.ofMinutes(2);

    @Test
    void aNewNameTakesTheLevelAwayUntilTheAuthorityConfirmsIt(
            Landscape landscape, People people, Control control, Phone phone) {
        Person person = people.registered();
        assertThat(level(people, person)).isEqualTo(2);
        control.mode(Control.AUTHORITY, "http-500");
        Owner owner = new Owner(landscape, person).open(ACTION);

        owner.submit(declared(owner.page(), Map.of("declaredName", NEW_NAME)));
        assertThat(owner.page().text()).contains(person.name(), NEW_NAME, "降为");
        assertThat(level(people, person)).as("before it is confirmed").isEqualTo(2);
        owner.submit(fields("sure", "true", "action", "confirm"));

        assertThat(owner.page().document().select("#uc-declare-level").attr("data-level"))
                .isEqualTo("1");
        assertThat(owner.press("go-on").page().uri().getQuery()).contains("kc_action_status=success");
        assertThat(level(people, person)).isEqualTo(1);
        assertThat(particulars(landscape, person).at("/name/value").asText()).isEqualTo(NEW_NAME);
        Await.until("the mobile is told", Duration.ofSeconds(60), () -> phone.messages(person.mobile()).stream()
                .anyMatch(message -> message.path("text").asText().contains("证件信息刚刚变更")));
        control.known(NEW_NAME, person.idNumber());
        control.mode(Control.AUTHORITY, "ok");
        Await.until("the authority confirms it", CHECKED, Duration.ofSeconds(2), () -> level(people, person) == 2);
    }

    @Test
    void withoutAConfirmationNothingChanges(Landscape landscape, People people) {
        Person person = people.registered();
        Owner owner = new Owner(landscape, person).open(ACTION);
        owner.submit(declared(owner.page(), Map.of("declaredName", NEW_NAME)));

        owner.submit(fields("action", "confirm"));
        assertThat(owner.page().error("sure")).isNotEmpty();
        owner.press("leave");

        assertThat(owner.page().uri().getQuery()).contains("kc_action_status=cancelled");
        assertThat(level(people, person)).isEqualTo(2);
        assertThat(particulars(landscape, person).at("/name/value").asText()).isEqualTo(person.name());
    }

    @Test
    void aSessionThatIsOpenDoesNotDo(Landscape landscape, People people) {
        Person person = people.registered();
        Visitor visitor = people.visitor();
        assertThat(new SignIn(landscape, visitor)
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .isTrue();

        Await.until("a second has passed since the login", Duration.ofSeconds(30), () -> visitor.get(
                        SignIn.actionAddress(landscape, ACTION))
                .hasField("password"));

        assertThat(visitor.get(SignIn.actionAddress(landscape, ACTION)).hasField("declaredName"))
                .isFalse();
    }

    @Test
    void aDayThatHasPassedIsNoRenewal(Landscape landscape, People people) {
        Owner owner = new Owner(landscape, people.registered()).open(ACTION);
        String yesterday =
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();

        owner.page().document().select("input[name=unlimited]").removeAttr("checked");
        owner.submit(declared(owner.page(), Map.of("validUntil", yesterday)));

        assertThat(owner.page().error("validUntil")).isNotEmpty();
    }

    @Test
    void anotherLastDayIsForTheOperatorsBecauseNoAuthorityKnowsIt(Landscape landscape, People people) {
        Person person = people.registered();
        Owner owner = new Owner(landscape, person).open(ACTION);
        String later = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(9).toString();

        owner.page().document().select("input[name=unlimited]").removeAttr("checked");
        owner.submit(declared(owner.page(), Map.of("validUntil", later)));
        assertThat(owner.page().text()).contains("没有权威数据可以核验");
        owner.submit(fields("sure", "true", "action", "confirm"));

        assertThat(owner.page().document().selectFirst("#uc-declare-level")).isNotNull();
        assertThat(owner.page().text()).contains("没有权威数据可以核验");
        assertThat(level(people, person)).isEqualTo(1);
    }

    @Test
    void whatHasChangedSinceTheComparisonIsNotConfirmedUnseen(Landscape landscape, People people) {
        Person person = people.registered();
        Owner first = new Owner(landscape, person).open(ACTION);
        first.submit(declared(first.page(), Map.of("declaredName", NEW_NAME)));
        Owner second = new Owner(landscape, person).open(ACTION);
        second.submit(declared(second.page(), Map.of("declaredName", NEW_NAME + "二")));
        second.submit(fields("sure", "true", "action", "confirm"));

        first.submit(fields("sure", "true", "action", "confirm"));

        assertThat(first.page().text()).contains("账户情况已有变化");
        assertThat(particulars(landscape, person).at("/name/value").asText()).isEqualTo(NEW_NAME + "二");
    }

    @Test
    void whoeverChangesNothingIsToldSo(Landscape landscape, People people) {
        Owner owner = new Owner(landscape, people.registered()).open(ACTION);

        owner.submit(declared(owner.page(), Map.of()));

        assertThat(owner.page().text()).contains("没有变更任何信息");
    }

    @Test
    void anotherLegalRepresentativeTakesTheEnterprisesLevelAway(Landscape landscape, People people) {
        Enterprise enterprise = Enterprise.madeUp();
        Person main = new ScanVisit(landscape, Kind.LICENCE).register(enterprise);
        assertThat(level(people, main)).isEqualTo(3);
        Person representative = Person.madeUp();
        Owner owner = new Owner(landscape, main).open(ACTION);

        owner.submit(declared(owner.page(), Map.of("representative", representative.name())));
        assertThat(owner.page().error("representativeDocumentNumber")).isNotEmpty();
        owner.submit(declared(
                owner.page(),
                Map.of(
                        "representative",
                        representative.name(),
                        "representativeDocumentNumber",
                        representative.idNumber())));
        assertThat(owner.page().text()).contains(representative.name()).doesNotContain(representative.idNumber());
        owner.submit(fields("sure", "true", "action", "confirm"));

        assertThat(owner.page().document().selectFirst("#uc-declare-upgrade")).isNotNull();
        assertThat(level(people, main)).isEqualTo(1);
        owner.press("upgrade");
        assertThat(owner.page().text()).contains("实名升级");
    }

    @Test
    @Tag("O3")
    void aConsentToReadANumberIsNoneToReadTheNextOne(Landscape landscape, People people, Admin admin) {
        Person main = new ScanVisit(landscape, Kind.LICENCE).register(Enterprise.madeUp());
        declareRepresentative(landscape, main);
        Api asking = AppealDesk.operator(landscape, people.registered(), admin);
        Api other = AppealDesk.operator(landscape, people.registered(), admin);
        String enterprise = Api.of(landscape, main.loginName(), main.password())
                .get("/me")
                .json()
                .at("/identities/0/enterpriseId")
                .asText();
        String proposal = asking.send(
                        "POST",
                        "/operator/enterprises/" + enterprise + "/number-requests",
                        Map.of("of", "representative", "reason", "核实投诉"))
                .json()
                .path("proposal")
                .asText();
        assertThat(other.send("POST", "/operator/proposals/" + proposal + "/approve", null)
                        .status())
                .isEqualTo(204);

        declareRepresentative(landscape, main);

        assertThat(asking.send("POST", "/operator/numbers/" + proposal + "/read", null)
                        .status())
                .isEqualTo(404);
    }

    private static void declareRepresentative(Landscape landscape, Person main) {
        Person representative = Person.madeUp();
        Owner owner = new Owner(landscape, main).open(ACTION);
        owner.submit(declared(
                owner.page(),
                Map.of(
                        "representative",
                        representative.name(),
                        "representativeDocumentNumber",
                        representative.idNumber())));
        owner.submit(fields("sure", "true", "action", "confirm"));
        assertThat(owner.page().document().selectFirst("#uc-declare-upgrade")).isNotNull();
    }

    @Test
    void anInternalAccountHasNothingToDeclare(Landscape landscape) {
        Visitor visitor = new Visitor(landscape.server().url());
        Page page = visitor.submit(
                visitor.get(SignIn.actionAddress(landscape, ACTION)),
                fields("username", Business.MEMBER_OF_A, "password", Business.PASSWORD));

        assertThat(page.hasField("declaredName")).isFalse();
        assertThat(page.text()).contains("没有可以变更的实名信息");
    }

    @Test
    void onlySoManyAreTakenInADay(Landscape landscape, People people) {
        Person person = people.registered();
        for (int i = 0; i < 5; i++) {
            Owner owner = new Owner(landscape, person).open(ACTION);
            owner.submit(declared(owner.page(), Map.of("declaredName", NEW_NAME + "一二三四五".charAt(i))));
            owner.submit(fields("sure", "true", "action", "confirm"));
            assertThat(owner.page().document().selectFirst("#uc-declare-level"))
                    .as(owner.page().text())
                    .isNotNull();
        }
        Owner owner = new Owner(landscape, person).open(ACTION);
        owner.submit(declared(owner.page(), Map.of("declaredName", NEW_NAME)));

        owner.submit(fields("sure", "true", "action", "confirm"));

        assertThat(owner.page().text()).contains("次数过多");
    }

    @Test
    @Tag("O3")
    void anEnterpriseThatIsSuspendedMeanwhileIsNotRenamed(Landscape landscape, People people, Admin admin) {
        Enterprise enterprise = Enterprise.madeUp();
        Person main = new ScanVisit(landscape, Kind.LICENCE).register(enterprise);
        Owner owner = new Owner(landscape, main).open(ACTION);
        owner.submit(declared(owner.page(), Map.of("declaredName", "深圳市改名后有限公司")));
        new Business(admin).suspend(enterprise.uscc(), "串通投标调查");

        owner.submit(fields("sure", "true", "action", "confirm"));

        assertThat(owner.page().document().selectFirst("#uc-declare-level")).isNull();
        new Business(admin).resume(enterprise.uscc());
        assertThat(level(people, main)).isEqualTo(3);
    }

    @Test
    void theAccountPageSaysWhatCanBeChangedAndLeadsThere(Desk desk, People people) {
        Person person = people.registered();
        AccountPages account = desk.account().open("/account").logIn(person.loginName(), person.password());
        PlaywrightAssertions.assertThat(account.tab().locator("[data-change=declare]"))
                .hasCount(2);
        PlaywrightAssertions.assertThat(account.tab().locator("[data-change=locked]"))
                .hasCount(2);

        account.tab()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("变更实名信息"))
                .click();
        account.tab().locator("#declaredName, [name=password]").first().waitFor();
        if (account.tab().locator("#declaredName").count() == 0) {
            account.tab().locator("[name=password]").fill(person.password());
            account.tab().locator("#kc-login").click();
        }
        account.tab().locator("#declaredName").fill(NEW_NAME);
        account.tab().locator("#uc-declare-compare").click();
        account.tab().locator("#sure").check();
        account.tab().locator("#uc-declare-confirm").click();
        account.tab().locator("#uc-declare-go-on").click();

        PlaywrightAssertions.assertThat(account.notices()).containsText("实名信息已变更");
        PlaywrightAssertions.assertThat(account.tab().locator("main")).containsText(NEW_NAME);
    }

    /** The form as it stands, with some fields typed anew. */
    private static Map<String, String> declared(Page page, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>();
        page.document()
                .select("input[name=declaredName], input[name=representative], input[name=validUntil]")
                .forEach(each -> form.put(each.attr("name"), each.val()));
        page.document().select("input[name=unlimited][checked]").forEach(each -> form.put(each.attr("name"), "on"));
        page.document()
                .select("select[name=representativeDocumentType]")
                .forEach(each -> form.put(each.attr("name"), "resident-id"));
        form.putAll(typed);
        form.put("action", "compare");
        return form;
    }

    private static int level(People people, Person person) {
        SignIn signIn = people.signIn();
        return signIn.claims(signIn.password(person.loginName(), person.password()))
                .path("real_name_level")
                .asInt();
    }

    private static JsonNode particulars(Landscape landscape, Person person) {
        return Api.of(landscape, person.loginName(), person.password())
                .get("/me/particulars")
                .json();
    }
}
