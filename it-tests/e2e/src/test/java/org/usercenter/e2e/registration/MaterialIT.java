package org.usercenter.e2e.registration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.EnterprisePages;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Pictures;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents are sent within a sitting, looked at by their content, and read by that browser only. */
@EndToEnd
@Tag("R2")
@Tag("page")
@Order(28)
class MaterialIT {

    /** Uploads of a sitting within an hour. */
    private static final int PER_SESSION = 60;

    private static final byte[] SMALL = Pictures.drawing("jpeg");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void whatIsNoDocumentIsRefusedWhateverItIsCalled(Desk desk) {
        EnterprisePages pages = pages(desk);

        pages.offer("licence", "licence.jpg", Pictures.zip());
        PlaywrightAssertions.assertThat(pages.page().error("material-licence")).containsText("JPEG");

        pages.offer("licence", "licence.png", Pictures.svg());
        PlaywrightAssertions.assertThat(pages.page().error("material-licence")).containsText("JPEG");

        byte[] whole = Pictures.drawing("jpeg");
        pages.offer("licence", "licence.jpg", Arrays.copyOf(whole, whole.length / 2));
        PlaywrightAssertions.assertThat(pages.page().error("material-licence")).containsText("损坏");
    }

    @Test
    void aDocumentCanBeReplacedAndRemoved(Desk desk) {
        EnterprisePages pages = pages(desk).send("licence");
        String first = pages.slot("licence").getAttribute("data-id");

        pages.offer("licence", "other.png", Pictures.drawing("png"));
        PlaywrightAssertions.assertThat(pages.slot("licence")).not().hasAttribute("data-id", String.valueOf(first));
        pages.slot("licence").locator("[data-remove]").click();
        PlaywrightAssertions.assertThat(pages.slot("licence").locator("[role=status]"))
                .hasText("已移除");

        pages.page().press("next");
        PlaywrightAssertions.assertThat(pages.page().error("material-licence")).isVisible();
    }

    @Test
    void aDocumentIsDeliveredSoThatNothingInItRuns(Desk desk) throws Exception {
        EnterprisePages pages = pages(desk).send("licence");

        HttpResponse<byte[]> whole = HTTP.send(get(pages, Map.of()).build(), HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<byte[]> part =
                HTTP.send(get(pages, Map.of("Range", "bytes=10-19")).build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().map())
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-security-policy", List.of("sandbox; default-src 'none'"))
                .containsEntry("content-disposition", List.of("attachment; filename=\"licence.jpg\""))
                .containsEntry("content-type", List.of("image/jpeg"))
                .containsEntry("cache-control", List.of("no-store"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 10, 20));
        assertThat(part.headers().firstValue("content-range")).contains("bytes 10-19/" + whole.body().length);
    }

    @Test
    void anotherBrowserAndAnotherSiteGetNothing(Desk desk) throws Exception {
        EnterprisePages pages = pages(desk).send("licence");
        String address = address(pages, String.valueOf(pages.slot("licence").getAttribute("data-id")));

        HttpResponse<String> stranger =
                HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> site = HTTP.send(
                upload(pages, "licence", Pictures.drawing("jpeg"))
                        .header("Origin", "https://elsewhere.example")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> unasked = HTTP.send(
                upload(pages, "commitment", Pictures.drawing("jpeg"))
                        .header("Origin", origin(desk))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(List.of(stranger.statusCode(), site.statusCode(), unasked.statusCode()))
                .containsExactly(410, 403, 403);
    }

    @Test
    void whoRegistersNextInTheSameTabFindsNothingOfTheOneBefore(Desk desk) throws Exception {
        EnterprisePages first = pages(desk).send("licence");
        String sent = String.valueOf(first.slot("licence").getAttribute("data-id"));

        Page tab = first.page().tab();
        tab.navigate(restart(desk, tab));
        EnterprisePages second = new EnterprisePages(new LoginPage(tab).register()).begin();

        assertThat(second.slot("licence").getAttribute("data-id")).isNull();
        PlaywrightAssertions.assertThat(second.slot("licence").locator("img")).hasCount(0);
        HttpResponse<String> others =
                HTTP.send(get(second, sent, Map.of()).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(others.statusCode()).isEqualTo(404);
    }

    /** Where the link back to the login leads, which keeps the tab. */
    private static String restart(Desk desk, Page tab) {
        Object tabId = tab.locator("[data-materials]").evaluate("part => part.dataset.tab");
        Object client = tab.locator("[data-materials]").evaluate("part => part.dataset.client");
        return desk.server() + "/login-actions/restart?client_id=" + client + "&tab_id=" + tabId + "&skip_logout=true";
    }

    @Test
    void whoSendsTooMuchIsToldToWaitOnThePage(Desk desk) throws Exception {
        EnterprisePages pages = pages(desk);
        HttpResponse<String> last = send(desk, pages);
        for (int sent = 1; sent < PER_SESSION; sent++) {
            assertThat(last.statusCode()).isEqualTo(200);
            last = send(desk, pages);
        }

        HttpResponse<String> further = send(desk, pages);
        pages.offer("licence", "licence.jpg", Pictures.drawing("jpeg"));

        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(further.statusCode()).isEqualTo(429);
        assertThat(further.body()).contains("too-many");
        PlaywrightAssertions.assertThat(pages.page().error("material-licence")).containsText("上传过于频繁");
    }

    private static HttpResponse<String> send(Desk desk, EnterprisePages pages) throws Exception {
        return HTTP.send(
                upload(pages, "licence", SMALL).header("Origin", origin(desk)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aFileThatIsTooLargeIsRefused(Desk desk) throws Exception {
        EnterprisePages pages = pages(desk);

        HttpResponse<String> answer = HTTP.send(
                upload(pages, "licence", new byte[5 * 1024 * 1024 + 1])
                        .header("Origin", origin(desk))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large");
    }

    @Test
    void theLettersComeFilledInWithWhatStandsOnThePage(Desk desk, Control control) throws Exception {
        Firm firm = Firm.known(control);
        EnterprisePages pages = pages(desk).fillOrganisation(firm).send("licence");
        pages.page().press("next").shouldAsk("representative");
        pages.fillPeople(firm, "handler");

        Download letter = pages.page().tab().waitForDownload(() -> pages.page()
                .tab()
                .locator("#uc-letter-authority-letter")
                .click());

        assertThat(letter.suggestedFilename()).isEqualTo("法人授权委托书.pdf");
        assertThat(text(Files.readAllBytes(letter.path())))
                .contains(
                        firm.name(),
                        firm.uscc(),
                        firm.handler().name(),
                        firm.handler().idNumber());
        assertThat(pages.page().typed("handlerName"))
                .as("the page stays as it is")
                .isEqualTo(firm.handler().name());
        Locator slot = pages.send("authority-letter").slot("authority-letter");
        PlaywrightAssertions.assertThat(slot.locator(".uc-drop [role=status]")).hasText("已上传");
        PlaywrightAssertions.assertThat(slot.locator(".uc-letter [role=status]"))
                .isEmpty();
    }

    @Test
    @Tag("R3")
    void aPersonMaySendImagesOfTheDocumentAndHasToWhereTheSettingSaysSo(Desk desk, Admin admin, People people) {
        Person person = people.known();
        try (Admin.Undo required =
                admin.configure("uc-registration", "uc-register-person", Map.of("document-images", "required"))) {
            RegistrationPage page =
                    desk.login().register().choose().agree().fill(person).press("next");
            PlaywrightAssertions.assertThat(page.error("material-person-id-front"))
                    .isVisible();

            new EnterprisePages(page).send("person-id-front");
            page.type("password", person.password())
                    .type("password-confirm", person.password())
                    .press("next")
                    .shouldOffer("send");
        }
    }

    @Test
    void everybodyGetsBlankLettersAndOnlyTheOwnBrowserFilledOnes(Desk desk) throws Exception {
        URI letter = URI.create(desk.server() + "/uc-letter/commitment");

        HttpResponse<byte[]> blank =
                HTTP.send(HttpRequest.newBuilder(letter).build(), HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<String> stranger = HTTP.send(
                HttpRequest.newBuilder(URI.create(letter + "?client_id=construction&tab_id=x"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin(desk))
                        .POST(HttpRequest.BodyPublishers.ofString("handlerName=X"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(text(blank.body())).contains("办理承诺函", "申请单位（盖章）");
        assertThat(blank.headers().map())
                .containsEntry("content-disposition", List.of("attachment; filename=\"commitment.pdf\""))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("cache-control", List.of("no-store"));
        assertThat(stranger.statusCode()).isEqualTo(410);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static EnterprisePages pages(Desk desk) {
        return new EnterprisePages(desk.login().register()).begin();
    }

    private static HttpRequest.Builder get(EnterprisePages pages, Map<String, String> headers) {
        return get(pages, String.valueOf(pages.slot("licence").getAttribute("data-id")), headers);
    }

    private static HttpRequest.Builder get(EnterprisePages pages, String id, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address(pages, id))).header("Cookie", cookies(pages));
        headers.forEach(request::header);
        return request;
    }

    private static HttpRequest.Builder upload(EnterprisePages pages, String kind, byte[] content) {
        return HttpRequest.newBuilder(URI.create(address(pages, kind)))
                .header("Cookie", cookies(pages))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content));
    }

    private static String address(EnterprisePages pages, String leaf) {
        return (String) pages.page()
                .tab()
                .locator("[data-materials]")
                .evaluate(
                        "(part, leaf) => `${part.dataset.url}/${leaf}?client_id=${part.dataset.client}&tab_id=${part.dataset.tab}`",
                        leaf);
    }

    private static String cookies(EnterprisePages pages) {
        return pages.page().tab().context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static String origin(Desk desk) {
        URI server = URI.create(desk.server());
        return server.getScheme() + "://" + server.getAuthority();
    }
}
