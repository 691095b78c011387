package org.usercenter.e2e.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The login page with its tabs. */
public final class LoginPage {

    private final Page page;

    public LoginPage(Page page) {
        this.page = page;
    }

    public Page tab() {
        return page;
    }

    /** The ids of the ways in the order of their tabs. */
    public List<String> ways() {
        return page.locator(".uc-way").all().stream()
                .map(way -> way.getAttribute("id").substring("uc-way-".length()))
                .toList();
    }

    public LoginPage typeAccount(String account, String password) {
        page.locator("[name=username]").fill(account);
        page.locator("[name=password]").fill(password);
        return this;
    }

    public LoginPage submit() {
        page.locator("#kc-login").click();
        return this;
    }

    public LoginPage logIn(String account, String password) {
        return typeAccount(account, password).submit();
    }

    /** Where the page knows who is asked. */
    public LoginPage confirmPassword(String password) {
        page.locator("[name=password]").fill(password);
        return submit();
    }

    public SmsPage sms() {
        page.locator("#uc-way-uc-sms").click();
        SmsPage sms = new SmsPage(page);
        sms.shouldBeShown();
        return sms;
    }

    public CaPage ca() {
        page.locator("#uc-way-uc-ca").click();
        return new CaPage(page);
    }

    public WechatPage wechat() {
        page.locator("#uc-way-uc-wechat").click();
        return new WechatPage(page);
    }

    /** To the Guangdong platform. */
    public GuangdongPage guangdong() {
        page.locator("#uc-way-guangdong").click();
        return new GuangdongPage(page);
    }

    /** To the first login of users of the old system. */
    public LegacyPage legacy() {
        page.locator("#uc-legacy-link").click();
        page.locator("[name=oldAccount]").waitFor();
        return new LegacyPage(page);
    }

    public RegistrationPage register() {
        page.locator("a[href*='login-actions/registration']").first().click();
        return new RegistrationPage(page);
    }

    public LoginPage shouldBeShown() {
        PlaywrightAssertions.assertThat(page.locator("[name=password]")).isVisible();
        return this;
    }

    public Locator error() {
        return page.locator("[id^=input-error], [role=alert]").first();
    }
}
