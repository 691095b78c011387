package org.usercenter.e2e.registration;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.EnterprisePages;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Pictures;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitUntilState;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of documents on a line that is slow or breaks. */
@EndToEnd
@Tag("R2")
@Tag("page")
@Order(28)
class SlowLineIT {

    @Test
    void whoIsQuickerThanThePagesScriptLosesNothing(Desk desk) {
        EnterprisePages pages = pages(desk);
        Page tab = pages.page().tab();
        List<Route> held = new ArrayList<>();
        tab.route("**/js/materials.js", held::add);
        tab.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        tab.waitForCondition(() -> !held.isEmpty());

        pages.offer("licence", "licence.jpg", Pictures.drawing("jpeg"));
        held.forEach(Route::resume);

        PlaywrightAssertions.assertThat(pages.slot("licence").locator("[role=status]"))
                .hasText("已上传");
    }

    @Test
    void aShortLossOfTheNetworkIsGotOver(Desk desk) {
        EnterprisePages pages = pages(desk);
        Page tab = pages.page().tab();
        int[] lost = {2};
        tab.route("**/uc-material/licence?**", route -> {
            if (lost[0]-- > 0) {
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });

        pages.send("licence");

        assertThat(lost[0]).isNegative();
    }

    @Test
    void theNextPageWaitsForWhatIsStillBeingSent(Desk desk, Control control) {
        EnterprisePages pages = pages(desk).fillOrganisation(Firm.known(control));
        Page tab = pages.page().tab();
        List<Route> held = new ArrayList<>();
        tab.route("**/uc-material/licence?**", held::add);
        pages.offer("licence", "licence.jpg", Pictures.drawing("jpeg"));
        PlaywrightAssertions.assertThat(tab.locator("[data-kind=licence][data-busy]"))
                .isVisible();

        pages.page().press("next");

        Locator state = pages.slot("licence").locator("[role=status]");
        PlaywrightAssertions.assertThat(state).containsText("仍在上传");
        PlaywrightAssertions.assertThat(tab.locator("#material-licence")).isFocused();
        tab.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        PlaywrightAssertions.assertThat(state).hasText("已上传");
        pages.page().press("next").shouldAsk("representative");
    }

    private static EnterprisePages pages(Desk desk) {
        return new EnterprisePages(desk.login().register()).begin();
    }
}
