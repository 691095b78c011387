package org.usercenter.e2e.scan;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.ScanApp;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.ScanVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** What a phone may prove and what not, and what the page says of it. */
@EndToEnd
@Tag("page")
@Tag("L3")
@Tag("L7")
@Order(92)
class ScanRefusalIT {

    @ParameterizedTest
    @CsvSource({
        "LICENCE, nonce, 不符",
        "LICENCE, signature, 不符",
        "LICENCE, uscc, 不符",
        "LICENCE, replay, 不符",
        "LICENCE, foreign-session, 不符",
        "LICENCE, cert-expired, 过期",
        "LICENCE, cert-revoked, 吊销",
        "LICENCE, cert-forged, 不支持",
        "SHARED_CA, nonce, 不符",
        "SHARED_CA, signature, 不符",
        "SHARED_CA, uscc, 不符",
        "SHARED_CA, replay, 不符",
        "SHARED_CA, foreign-session, 不符",
        "SHARED_CA, person, 个人证书",
        "SHARED_CA, cert-expired, 过期",
        "SHARED_CA, cert-revoked, 吊销",
        "SHARED_CA, cert-forged, 不支持"
    })
    void aPlatformThatLiesIsNotBelieved(Kind kind, String lie, String text, Landscape landscape) {
        ScanApp app = app(landscape, kind).of(Enterprise.madeUp()).with("lie", lie);

        Page page = scanned(landscape, app);

        assertThat(refusal(page)).contains(text);
        assertThat(page.document().selectFirst("#uc-scan-refresh")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "regState, 2, 吊销",
        "regState, 3, 注销",
        "regState, 4, 迁出",
        "regState, 5, 不是存续",
        "uscc, 12440300455000001D, 农民专业合作社",
        "role, STAFF, 扫码人在企业中的身份",
        "role+authorisation, AGENT NONE, 没有得到授权",
        "role+authorisation, AGENT PARTIAL, 全业务授权",
        "role+authorisation, LIC_MANAGER NONE, 没有得到授权"
    })
    void aLicenceThatDoesNotServeHasATextOfItsOwn(String what, String how, String text, Landscape landscape) {
        ScanApp app = app(landscape, Kind.LICENCE).of(Enterprise.madeUp());
        String[] names = what.split("\\+", -1);
        String[] values = how.split(" ", -1);
        for (int i = 0; i < names.length; i++) {
            app.with(names[i], values[i]);
        }

        assertThat(refusal(scanned(landscape, app))).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"AGENT", "LIC_MANAGER"})
    void aFullyAuthorisedHandlerServes(String role, Landscape landscape) {
        ScanApp app = app(landscape, Kind.LICENCE)
                .of(Enterprise.madeUp())
                .with("role", role)
                .with("authorisation", "FULL");

        assertThat(scanned(landscape, app).document().selectFirst("#uc-scan-register"))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"enterprise-sm2", "enterprise-rsa"})
    void certificatesOfBothKindsServe(String certificate, Landscape landscape) {
        ScanApp app = app(landscape, Kind.SHARED_CA).of(Enterprise.madeUp()).with("certificate", certificate);

        assertThat(scanned(landscape, app).document().selectFirst("#uc-scan-register"))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"person-sm2, 这是个人证书", "none, 还没有可用的证书"})
    void aPersonalCertificateAndNoneHaveATextOfTheirOwn(String certificate, String text, Landscape landscape) {
        Page page = scanned(landscape, app(landscape, Kind.SHARED_CA).with("certificate", certificate));

        assertThat(refusal(page)).contains(text);
        for (String link : List.of("#uc-scan-app", "#uc-scan-guide")) {
            assertThat(page.document().selectFirst(link)).isNotNull();
        }
    }

    private static ScanApp app(Landscape landscape, Kind kind) {
        return new ScanApp(landscape.sandbox().url(), kind);
    }

    /** Scans and confirms on a fresh login page; what the page shows then. */
    private static Page scanned(Landscape landscape, ScanApp app) {
        ScanVisit visit = new ScanVisit(landscape, app.kind());
        Page page = visit.open();
        app.confirm(ScanVisit.link(page));
        return visit.collected(page);
    }

    private static String refusal(Page page) {
        return page.document().select(".uc-note.pf-m-danger").text();
    }
}
