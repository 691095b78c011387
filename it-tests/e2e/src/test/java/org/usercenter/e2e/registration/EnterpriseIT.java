package org.usercenter.e2e.registration;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.EnterprisePages;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** An enterprise is registered with account and password, by its handler or its legal representative. */
@EndToEnd
@Tag("R2")
@Tag("page")
@Order(27)
class EnterpriseIT {

    private static final Duration CHECKED = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(strings = {"handler", "representative"})
    void whoRegistersAnEnterpriseThatTheAuthorityConfirmsGetsLevelTwo(
            String role, Desk desk, Control control, Phone phone) {
        Firm firm = Firm.known(control);
        EnterprisePages pages = pages(desk).upToConfirmation(firm, role, phone);

        pages.page().press("confirm").shouldOffer("open");

        shouldHaveReached(pages, "2 级");
    }

    /** The kind of an organisation stands in the first digits of its code. */
    @ParameterizedTest
    @CsvSource({
        "company, 91440300, false, handler, resident-id, 1 级",
        "company, 91440300, true, representative, chinese-passport, 1 级",
        "company, 91440300, true, handler, hk-macao-permit, 2 级",
        "individual-business, 92440300, true, representative, resident-id, 2 级",
        "public-institution, 12440300, true, handler, resident-id, 1 级"
    })
    void everyKindOfOrganisationAndDocumentComesToItsEnd(
            String type,
            String head,
            boolean known,
            String role,
            String document,
            String level,
            Desk desk,
            Control control,
            Phone phone) {
        Firm unknown = Firm.unknown(head);
        Firm firm = known ? unknown.register(control) : unknown;
        EnterprisePages pages = pages(desk).begin().fillOrganisation(firm, type).send("licence");
        pages.page().press("next").shouldAsk("representative");
        pages.fillPeople(firm, role);
        if (document.equals("resident-id")) {
            pages.sendAll(role);
        } else {
            pages.typeDocument(role, document, document.equals("chinese-passport") ? "E12345678" : "H12345678")
                    .sendNeeded(role);
        }

        pages.prove(firm, phone).page().press("confirm").shouldOffer("open");

        shouldHaveReached(pages, level);
        Locator review = pages.page().tab().locator(".uc-note:has-text('已转工作人员审核')");
        PlaywrightAssertions.assertThat(review).hasCount(level.startsWith("1") ? 1 : 0);
    }

    @Test
    void whatTheAuthorityKnowsOtherwiseIsNamedAndCanBeCorrected(Desk desk, Control control, Phone phone) {
        Firm firm = Firm.known(control);
        Person wrong =
                firm.representative().withIdentity("欧阳错字", firm.representative().idNumber());
        EnterprisePages pages = pages(desk).upToConfirmation(firm.withRepresentative(wrong), "handler", phone);

        pages.page().press("confirm").shouldOffer("confirm");
        PlaywrightAssertions.assertThat(pages.page().tab().locator(".uc-note strong"))
                .hasText("法定代表人");
        pages.page().press("back").shouldAsk("representative");
        pages.page().type("representative", firm.representative().name());
        // Neither the password nor the documents have to be given again.
        pages.page().press("next").shouldOffer("confirm");
        pages.page().press("confirm").shouldOffer("open");
    }

    @Test
    void aWrongCodeLeadsBackToThePageOfTheOrganisation(Desk desk, Control control, Phone phone) {
        Firm firm = Firm.known(control);
        Firm other = Firm.known(control);
        Firm mixed = new Firm(firm.name(), other.uscc(), firm.representative(), firm.handler());
        EnterprisePages pages = pages(desk).upToConfirmation(mixed, "handler", phone);

        pages.page().press("confirm").shouldOffer("confirm");
        pages.page().press("back").shouldAsk("uscc");

        assertThat(pages.page().typed("uscc")).isEqualTo(other.uscc());
        pages.page().type("uscc", firm.uscc()).press("next").shouldOffer("confirm");
        pages.page().press("confirm").shouldOffer("open");
    }

    @Test
    void anEnterpriseOutOfBusinessWaitsForTheReview(Desk desk, Control control, Phone phone) {
        Firm firm = Firm.known(control);
        control.closed(firm.name(), firm.uscc(), firm.representative().name());
        EnterprisePages pages = pages(desk).upToConfirmation(firm, "handler", phone);

        pages.page().press("confirm").shouldOffer("open");

        shouldHaveReached(pages, "1 级");
    }

    @Test
    void aCodeThatHasAnAccountIsToldAfterTheProvedMobile(Desk desk, Control control, Phone phone) {
        Firm firm = Firm.known(control);
        pages(desk)
                .upToConfirmation(firm, "representative", phone)
                .page()
                .press("confirm")
                .shouldOffer("open");
        Firm again = firm.withHandler(Person.madeUp());

        EnterprisePages second =
                new EnterprisePages(desk.login(desk.otherProfile(options -> options.setLocale("zh-CN")))
                        .register());
        second.begin().fillOrganisation(again).send("licence");
        second.page().press("next").shouldAsk("representative");
        second.fillPeople(again, "representative").sendAll("representative");
        second.page().press("next").shouldOffer("send");
        second.page().requestCode().verify(phone.code(again.handler().mobile()));

        PlaywrightAssertions.assertThat(second.page().tab().locator("h1")).hasText("该单位已有账户");
        second.page().shouldOffer("back");
        PlaywrightAssertions.assertThat(second.page().tab().locator("#uc-taken-appeal"))
                .containsText("申诉");
        second.page().tab().locator("#uc-taken-recover").click();
        PlaywrightAssertions.assertThat(second.page().tab().locator("[name=identifier]"))
                .hasValue(again.uscc());
    }

    @Test
    void whatWasTypedAndSentStaysWhenSomebodyGoesBackAndReloads(Desk desk, Control control) {
        Firm firm = Firm.known(control);
        EnterprisePages pages = pages(desk).begin().fillOrganisation(firm).send("licence");
        pages.page().press("next").shouldAsk("representative");
        pages.fillPeople(firm, "handler").send("commitment");

        pages.page().press("back").shouldAsk("uscc");
        pages.page().tab().reload();
        PlaywrightAssertions.assertThat(pages.slot("licence").locator("img")).isVisible();
        assertThat(pages.page().typed("enterpriseName")).isEqualTo(firm.name());
        pages.page().press("next").shouldAsk("representative");

        assertThat(pages.page().typed("handlerName")).isEqualTo(firm.handler().name());
        PlaywrightAssertions.assertThat(pages.slot("commitment").locator("img")).isVisible();
    }

    @Test
    void withoutItsMaterialsThePageDoesNotGoOn(Desk desk, Control control) {
        Firm firm = Firm.known(control);
        EnterprisePages pages = pages(desk).begin().fillOrganisation(firm);

        pages.page().press("next").shouldAsk("uscc");

        PlaywrightAssertions.assertThat(pages.page().error("material-licence")).isVisible();
        pages.send("licence").page().press("next").shouldAsk("representative");
        pages.fillPeople(firm, "representative").send("representative-id-front");
        pages.page().press("next").shouldAsk("representative");
        PlaywrightAssertions.assertThat(pages.page().error("material-commitment"))
                .isVisible();
        PlaywrightAssertions.assertThat(pages.page().error("material-representative-id-front"))
                .isHidden();
        PlaywrightAssertions.assertThat(pages.page().error("material-representative-id-back"))
                .isVisible();

        Locator optional = pages.slot("representative-id-back").locator(".uc-optional");
        PlaywrightAssertions.assertThat(optional).isHidden();
        pages.page().tab().locator("[name=representativeDocumentType]").selectOption("chinese-passport");
        PlaywrightAssertions.assertThat(optional).isVisible();
        pages.page().press("next").shouldAsk("representative");
        PlaywrightAssertions.assertThat(pages.page().error("material-representative-id-back"))
                .isHidden();
    }

    @Test
    void anEnterpriseThatRegistersDuringAnOutageIsCheckedAfterIt(
            Desk desk, Control control, Phone phone, Admin admin, Landscape landscape) {
        Firm firm = Firm.known(control);
        EnterprisePages pages = pages(desk).upToConfirmation(firm, "handler", phone);
        control.mode(Control.LICENCE_AUTHORITY, "http-500");
        pages.page().press("confirm").shouldOffer("open");
        shouldHaveReached(pages, "1 级");

        control.mode(Control.LICENCE_AUTHORITY, "ok");

        String id =
                admin.user(firm.handler().loginName()).orElseThrow().path("id").asText();
        String line = "Real name of user " + id + " checked again: success";
        Await.until(line, CHECKED, Duration.ofMillis(500), () -> logged(landscape, line));
    }

    private static boolean logged(Landscape landscape, String line) throws IOException {
        return Files.readString(landscape.server().log()).contains(line);
    }

    private static EnterprisePages pages(Desk desk) {
        return new EnterprisePages(desk.login().register());
    }

    /** What the last page says. */
    private static void shouldHaveReached(EnterprisePages pages, String level) {
        PlaywrightAssertions.assertThat(pages.page().tab().locator(".uc-facts")).containsText(level);
    }
}
