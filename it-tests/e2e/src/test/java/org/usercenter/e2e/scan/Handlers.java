package org.usercenter.e2e.scan;

import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.ScanPage;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.ScanApp;

import com.microsoft.playwright.Page;

/** Registers enterprises by what a phone proves. */
final class Handlers {

    private Handlers() {}

    /** From the proof to the main account, which is logged in then. */
    static void register(Page tab, Person handler, Phone phone) {
        toConfirmation(tab, handler, phone);
        new RegistrationPage(tab).press("confirm").shouldOffer("open");
    }

    /** From the proof to where only the confirmation is missing. */
    static void toConfirmation(Page tab, Person handler, Phone phone) {
        new RegistrationPage(tab).press("next").agree();
        new RegistrationPage(tab).fillEnterprise(handler).press("next").shouldOffer("send");
        new RegistrationPage(tab)
                .requestCode()
                .verify(phone.code(handler.mobile()))
                .shouldOffer("confirm");
    }

    /** Scans and confirms for an enterprise on a fresh login page. */
    static ScanPage scanned(Desk desk, Page tab, ScanApp app) {
        ScanPage page = ScanPage.open(desk.login(tab), app.kind());
        app.confirm(page.link());
        return page;
    }
}
