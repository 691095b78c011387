package org.usercenter.e2e.browser;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.EndToEnd;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pictures' tests rely on: a fault of a page is found. */
@EndToEnd
@Tag("page")
class AxeIT {

    @Test
    void aFaultIsFoundInAPageInItsFramesAndAfterAnotherLook(Desk desk) {
        Page tab = desk.otherProfile(Visit.in("en"));
        tab.setContent(
                """
                <html lang="en"><title>t</title><main><h1>Heading</h1>
                <iframe title="frame" srcdoc="<html lang='en'><title>f</title><input></html>"></iframe>
                <p id="p">text</p></main></html>""");
        tab.waitForLoadState();

        assertThat(Axe.violations(tab)).singleElement().asString().startsWith("label: <input>");

        tab.evaluate("document.getElementById('p').style.color = '#ddd'");
        assertThat(Axe.violations(tab))
                .anyMatch(line -> line.startsWith("color-contrast: "))
                .anyMatch(line -> line.startsWith("label: "));
    }
}
