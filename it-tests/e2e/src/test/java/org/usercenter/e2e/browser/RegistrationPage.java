package org.usercenter.e2e.browser;

import org.usercenter.e2e.harness.Person;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The pages of a registration. */
public final class RegistrationPage {

    private final Page page;

    public RegistrationPage(Page page) {
        this.page = page;
    }

    public Page tab() {
        return page;
    }

    public RegistrationPage choose() {
        page.locator("[name=accountType][value=person]").check();
        press("next");
        PlaywrightAssertions.assertThat(page.locator("[name=agreed]")).isVisible();
        return this;
    }

    public RegistrationPage agree() {
        readToTheEnd();
        page.locator("[name=agreed]").check();
        press("next");
        PlaywrightAssertions.assertThat(page.locator("[name=username]")).isVisible();
        return this;
    }

    /** On the page that a login shows to whoever has not agreed yet. */
    public void agreeAtLogin() {
        page.waitForSelector("[data-read-to-end]");
        readToTheEnd();
        page.locator("[name=agreed]").check();
        press("next");
    }

    private void readToTheEnd() {
        page.locator("[data-read-to-end]")
                .evaluateAll("all => all.forEach(each => each.scrollTop = each.scrollHeight)");
    }

    public RegistrationPage fill(Person person) {
        type("name", person.name());
        page.locator("[name=documentType]").selectOption("resident-id");
        type("documentNumber", person.idNumber());
        page.locator("[name=documentLongTerm]").check();
        type("mobile", person.mobile());
        type("username", person.loginName());
        type("password", person.password());
        type("password-confirm", person.password());
        return this;
    }

    /** What an enterprise adds to what its certificate proves; the handler is its legal representative. */
    public RegistrationPage fillEnterprise(Person handler) {
        page.locator("[name=enterpriseType]").selectOption("limited-company");
        type("representative", handler.name());
        page.locator("[name=representativeDocumentType]").selectOption("resident-id");
        type("representativeDocumentNumber", handler.idNumber());
        type("mobile", handler.mobile());
        type("username", handler.loginName());
        type("password", handler.password());
        type("password-confirm", handler.password());
        return this;
    }

    public RegistrationPage type(String field, String value) {
        page.locator("[name='" + field + "']").fill(value);
        return this;
    }

    public String typed(String field) {
        return page.locator("[name='" + field + "']").inputValue();
    }

    public RegistrationPage press(String action) {
        // An invisible first button makes Enter mean "next"; people press the visible one.
        page.locator("[name=action][value=" + action + "]:not([aria-hidden])").click();
        return this;
    }

    public RegistrationPage requestCode() {
        Captcha.solve(page);
        press("send");
        PlaywrightAssertions.assertThat(page.locator("[data-code-sent]")).isAttached();
        return this;
    }

    public RegistrationPage verify(String code) {
        return type("code", code).press("verify");
    }

    public RegistrationPage shouldOffer(String action) {
        PlaywrightAssertions.assertThat(
                        page.locator("[name=action][value=" + action + "]").first())
                .isVisible();
        return this;
    }

    public RegistrationPage shouldAsk(String field) {
        PlaywrightAssertions.assertThat(page.locator("[name='" + field + "']")).isVisible();
        return this;
    }

    public Locator error(String field) {
        return page.locator("#input-error-" + field);
    }
}
