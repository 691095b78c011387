package org.usercenter.e2e.browser;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The tab of WeChat, with the QR code of WeChat's own page in a frame. */
public final class WechatPage {
    private final Page page;

    public WechatPage(Page page) {
        this.page = page;
    }

    public Page tab() {
        return page;
    }

    /** Waits for the QR code. */
    public WechatPage shown() {
        PlaywrightAssertions.assertThat(frame().locator("#wx-qr")).isVisible();
        return this;
    }

    /** Goes to WeChat's own page and waits for the QR code there. */
    public WechatPage open() {
        page.locator("#uc-wechat-open").click();
        PlaywrightAssertions.assertThat(page.locator("#wx-qr")).isVisible();
        return this;
    }

    /** Asks for another QR code and waits for it. */
    public WechatPage again() {
        String old = address();
        page.locator("#uc-wechat-again").click();
        PlaywrightAssertions.assertThat(page.locator("#uc-wechat-frame")).not().hasAttribute("src", old);
        return shown();
    }

    public FrameLocator frame() {
        return page.frameLocator("#uc-wechat-frame");
    }

    /** The address behind the QR code. */
    public String address() {
        return String.valueOf(page.locator("#uc-wechat-frame").getAttribute("src"));
    }
}
