package org.usercenter.e2e.browser;

import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Pictures;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;

/** The pages of the registration of an enterprise by its handler or its legal representative. */
public final class EnterprisePages {

    private final Page tab;
    private final RegistrationPage page;

    public EnterprisePages(RegistrationPage page) {
        this.page = page;
        this.tab = page.tab();
    }

    public RegistrationPage page() {
        return page;
    }

    /** From the choice of the account to the page of the organisation. */
    public EnterprisePages begin() {
        tab.locator("[name=accountType][value=enterprise-declared]").check();
        page.press("next").shouldAsk("agreed");
        tab.locator("[data-read-to-end]").evaluateAll("all => all.forEach(each => each.scrollTop = each.scrollHeight)");
        tab.locator("[name=agreed]").check();
        page.press("next").shouldAsk("uscc");
        return this;
    }

    public EnterprisePages fillOrganisation(Firm firm) {
        return fillOrganisation(firm, "company");
    }

    /** The same of a kind of organisation. */
    public EnterprisePages fillOrganisation(Firm firm, String type) {
        tab.locator("[name=enterpriseType]").selectOption(type);
        page.type("enterpriseName", firm.name()).type("uscc", firm.uscc()).type("address", "深圳市福田区示例路 1 号");
        tab.locator("[name=termUnlimited]").check();
        return this;
    }

    public EnterprisePages fillPeople(Firm firm, String role) {
        tab.locator("[name=registrant][value=" + role + "]").check();
        if (role.equals("handler")) {
            Person handler = firm.handler();
            page.type("handlerName", handler.name());
            tab.locator("[name=handlerDocumentType]").selectOption("resident-id");
            page.type("handlerDocumentNumber", handler.idNumber()).type("handlerMobile", handler.mobile());
        }
        page.type("representative", firm.representative().name());
        tab.locator("[name=representativeDocumentType]").selectOption("resident-id");
        page.type("representativeDocumentNumber", firm.representative().idNumber())
                .type("mobile", firm.handler().mobile())
                .type("username", firm.handler().loginName());
        return typePassword(firm);
    }

    /** Which document the handler or the legal representative has. */
    public EnterprisePages typeDocument(String role, String type, String number) {
        tab.locator("[name=" + role + "DocumentType]").selectOption(type);
        page.type(role + "DocumentNumber", number);
        return this;
    }

    public EnterprisePages typePassword(Firm firm) {
        page.type("password", firm.handler().password())
                .type("password-confirm", firm.handler().password());
        return this;
    }

    /** Sends a file and waits until the server has it. */
    public EnterprisePages send(String kind) {
        offer(kind, kind + ".jpg", Pictures.drawing("jpeg"));
        PlaywrightAssertions.assertThat(tab.locator("[data-kind=" + kind + "].uc-kept:not([data-busy])"))
                .isVisible();
        return this;
    }

    /** Chooses a file, whatever comes of it. */
    public EnterprisePages offer(String kind, String name, byte[] content) {
        tab.locator("#material-" + kind).setInputFiles(new FilePayload(name, "application/octet-stream", content));
        return this;
    }

    public Locator slot(String kind) {
        return tab.locator("[data-kind=" + kind + "]");
    }

    public EnterprisePages sendAll(String role) {
        return send(role + "-id-back").sendNeeded(role);
    }

    /** All but the other side of the document, which passports and permits do not have. */
    public EnterprisePages sendNeeded(String role) {
        return send(role + "-id-front").sendLetter(role).send("commitment");
    }

    private EnterprisePages sendLetter(String role) {
        return role.equals("handler") ? send("authority-letter") : this;
    }

    /** All pages up to the confirmation. */
    public EnterprisePages upToConfirmation(Firm firm, String role, Phone phone) {
        begin().fillOrganisation(firm).send("licence");
        page.press("next").shouldAsk("representative");
        return fillPeople(firm, role).sendAll(role).prove(firm, phone);
    }

    /** From the filled page of the people to the confirmation. */
    public EnterprisePages prove(Firm firm, Phone phone) {
        page.press("next").shouldOffer("send");
        page.requestCode().verify(phone.code(firm.handler().mobile())).shouldOffer("confirm");
        return this;
    }
}
