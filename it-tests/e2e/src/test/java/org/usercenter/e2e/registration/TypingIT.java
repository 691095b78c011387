package org.usercenter.e2e.registration;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.EnterprisePages;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Pictures;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What the pages of a registration say and do while one types, drops and photographs. */
@EndToEnd
@Tag("R2")
@Tag("page")
@Order(27)
class TypingIT {

    @Test
    void theCheckCharacterOfACodeIsToldAsItIsTyped(Desk desk, Control control) {
        RegistrationPage page = pages(desk).page();
        String code = Firm.known(control).uscc();
        Locator said = page.tab().locator("#uscc-live");

        page.type("uscc", code.substring(0, 17));
        assertThat(said).isEmpty();
        page.type("uscc", code);
        assertThat(said).hasText("校验位正确");
        page.type("uscc", code.substring(0, 17) + (code.endsWith("0") ? "1" : "0"));
        assertThat(said).containsText("校验位不符");
    }

    @Test
    void theCheckDigitOfAnIdNumberIsToldAsItIsTypedAndOfNoOtherDocument(Desk desk, Control control) {
        Firm firm = Firm.known(control);
        EnterprisePages pages = pages(desk).fillOrganisation(firm).send("licence");
        RegistrationPage page = pages.page().press("next").shouldAsk("representativeDocumentNumber");
        Locator said = page.tab().locator("#representativeDocumentNumber-live");
        Locator type = page.tab().locator("[name=representativeDocumentType]");
        String number = firm.representative().idNumber();
        String wrong = number.substring(0, 17) + (number.endsWith("0") ? "1" : "0");
        type.selectOption("resident-id");

        page.type("representativeDocumentNumber", number.substring(0, 17));
        assertThat(said).isEmpty();
        page.type("representativeDocumentNumber", number);
        assertThat(said).hasText("校验位正确");
        page.type("representativeDocumentNumber", wrong);
        assertThat(said).containsText("校验位不符");
        type.selectOption("chinese-passport");
        assertThat(said).isEmpty();
        page.tab().locator("[name=handlerDocumentType]").selectOption("resident-id");
        page.type("handlerDocumentNumber", wrong);
        assertThat(page.tab().locator("#handlerDocumentNumber-live")).containsText("校验位不符");
    }

    @Test
    void theErrorAtTheLastDayGoesWithTheTickThatThereIsNone(Desk desk) {
        RegistrationPage page = pages(desk).page().press("next").shouldAsk("uscc");
        assertThat(page.error("termUntil")).isVisible();

        page.tab().locator("[name=termUnlimited]").check();

        assertThat(page.error("termUntil")).not().isAttached();
        assertThat(page.error("uscc")).isVisible();
    }

    @Test
    void theHintAtTheLicenceFollowsTheKindOfOrganisation(Desk desk) {
        Page tab = pages(desk).page().tab();
        Locator hint = tab.locator("#material-licence-hint");
        tab.locator("[name=enterpriseType]").selectOption("company");
        String ofCompany = hint.textContent();

        List<String> others = tab.locator("[name=enterpriseType] option").all().stream()
                .map(option -> String.valueOf(option.getAttribute("value")))
                .filter(value -> !value.isEmpty() && !value.equals("company"))
                .toList();
        tab.locator("[name=enterpriseType]").selectOption(others.get(others.size() - 1));

        assertThat(hint).not().hasText(ofCompany);
        assertThat(hint).not().isEmpty();
    }

    @Test
    @Tag("A4")
    void theRulesOfThePasswordAreTickedOffAsItIsTyped(Desk desk) {
        RegistrationPage page = desk.login().register().choose().agree();
        Locator length = page.tab().locator("#password-rules [data-rule=length]");
        Locator name = page.tab().locator("#password-rules [data-rule=not-username]");

        page.type("username", "zhangsan").type("password", "Abc1");
        assertThat(length).not().hasClass(Pattern.compile("uc-met"));
        page.type("password", "Abcdef-2026!");
        assertThat(length).hasClass(Pattern.compile("uc-met"));
        assertThat(name).hasClass(Pattern.compile("uc-met"));
        page.type("password", "ZhangSan");
        assertThat(name).not().hasClass(Pattern.compile("uc-met"));
    }

    @Test
    void aFileCanBeDroppedAndItsProgressIsShown(Desk desk) {
        EnterprisePages pages = pages(desk);
        Page tab = pages.page().tab();
        List<Route> held = new ArrayList<>();
        tab.route("**/uc-material/licence?**", held::add);
        JSHandle files = tab.evaluateHandle(
                """
                (content) => {
                  const files = new DataTransfer();
                  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
                  files.items.add(new File([bytes], "dropped.jpg", { type: "image/jpeg" }));
                  return files;
                }""",
                Base64.getEncoder().encodeToString(Pictures.drawing("jpeg")));

        pages.slot("licence").locator(".uc-drop").dispatchEvent("drop", Map.of("dataTransfer", files));

        assertThat(pages.slot("licence").locator("progress")).isVisible();
        assertThat(pages.slot("licence").locator("[role=status]")).hasText("正在上传…");
        tab.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        assertThat(pages.slot("licence").locator("img")).isVisible();
        assertThat(pages.slot("licence").locator("progress")).isHidden();
    }

    @Test
    void onAPhoneADocumentCanBePhotographed(Desk desk) {
        Page phone = desk.otherProfile(options ->
                options.setHasTouch(true).setIsMobile(true).setLocale("zh-CN").setViewportSize(390, 844));
        EnterprisePages pages = new EnterprisePages(desk.login(phone).register()).begin();
        assertThat(pages.slot("licence").locator("[data-camera]")).isVisible();

        var chooser = phone.waitForFileChooser(
                () -> pages.slot("licence").locator("[data-camera]").click());
        assertThat(pages.slot("licence").locator(".uc-file-camera")).hasAttribute("capture", "environment");
        chooser.setFiles(new FilePayload("photograph.jpg", "image/jpeg", Pictures.drawing("jpeg")));

        assertThat(pages.slot("licence").locator("img")).isVisible();
        // At a desk there is none.
        assertThat(pages(desk).slot("licence").locator("[data-camera]")).isHidden();
    }

    private static EnterprisePages pages(Desk desk) {
        return new EnterprisePages(desk.login().register()).begin();
    }
}
