package org.usercenter.sandbox;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L3")
@Tag("R5")
class LicencePlatformTest extends LicenceIntegrator {
    @Test
    void aCodeLeadsToThePhoneAndWaits() throws IOException, InterruptedException {
        Login login = fresh();
        JsonNode data = post("/elic/qr", wish(login)).path("data");
        assertThat(data.path("qrContent").asText()).isEqualTo(sandbox.url() + "/phone/licence?biz=" + login.bizNo());
        assertThat(data.path("expireAt").asLong())
                .isBetween(System.currentTimeMillis() + 170_000, System.currentTimeMillis() + 181_000);
        assertThat(status(login.bizNo()).at("/data/status").asInt()).isZero();
    }

    @Test
    void aConfirmedLoginHasAResultThatTheIntegratorCanOpenAndProve() throws IOException, InterruptedException {
        Login login = opened();
        act(login, "{\"action\":\"scan\"}");
        assertThat(status(login.bizNo()).at("/data/scannedBy").asText()).isEqualTo("张*");
        act(login, "{\"action\":\"confirm\"}");
        assertThat(status(login.bizNo()).at("/data/status").asInt()).isEqualTo(2);
        JsonNode plain = plain(login.bizNo());
        assertThat(plain.path("bizNo").asText()).isEqualTo(login.bizNo());
        assertThat(plain.path("nonce").asText()).isEqualTo(login.nonce());
        assertThat(plain.path("signText").asText()).isEqualTo(login.signText());
        assertThat(plain.path("uniScid").asText()).isEqualTo("91440300MA5TEXT03E");
        assertThat(plain.at("/operator/role").asText()).isEqualTo("LEGAL_REP");
        assertThat(plain.at("/operator").has("authorisation")).isFalse();
        assertThat(isSignedByItsCertificate(plain)).isTrue();
        assertThat(isOfLicenceAuthority(plain)).isTrue();
    }

    @Test
    void theResultCanBeFetchedAgain() throws IOException, InterruptedException {
        Login login = opened();
        act(login, "{\"action\":\"confirm\"}");
        assertThat(plain(login.bizNo())).isEqualTo(plain(login.bizNo()));
    }

    @Test
    void theSameEnterpriseKeepsItsCertificate() throws IOException, InterruptedException {
        Login first = opened();
        Login second = opened();
        act(first, "{\"action\":\"confirm\"}");
        act(second, "{\"action\":\"confirm\"}");
        assertThat(plain(first.bizNo()).path("cert"))
                .isEqualTo(plain(second.bizNo()).path("cert"));
    }

    @Test
    void withoutRegisteredEncryptionTheResultIsInTheClear() throws IOException, InterruptedException {
        sandbox.control("PUT", "elicence/result", "{\"mode\":\"plain\"}");
        Login login = opened();
        act(login, "{\"action\":\"confirm\"}");
        assertThat(post("/elic/result", about(login.bizNo()))
                        .at("/data/plain/nonce")
                        .asText())
                .isEqualTo(login.nonce());
    }

    @Test
    void whoAndWhatIsReportedAsChosen() throws IOException, InterruptedException {
        Login login = opened();
        act(
                login,
                "{\"action\":\"confirm\",\"uscc\":\"91440300MA5DEM0208\",\"entName\":\"甲公司\",\"entType\":\"个体工商户\",\"regState\":\"3\",\"role\":\"AGENT\",\"authorisation\":\"PARTIAL\",\"operator\":\"欧阳样例\",\"mobile\":\"13900000001\"}");
        JsonNode plain = plain(login.bizNo());
        assertThat(plain.path("entName").asText()).isEqualTo("甲公司");
        assertThat(plain.path("regState").asText()).isEqualTo("3");
        assertThat(plain.path("entType").asText()).isEqualTo("个体工商户");
        assertThat(plain.at("/operator/authorisation").asText()).isEqualTo("PARTIAL");
        assertThat(plain.at("/operator/mobile").asText()).isEqualTo("13900000001");
        assertThat(status(login.bizNo()).at("/data/scannedBy").asText()).isEqualTo("欧***");
        assertThat(status(login.bizNo()).at("/data/entName").asText()).isEqualTo("甲公司");
    }

    @Test
    void staffAndSuspendedEnterprisesAreReportedToo() throws IOException, InterruptedException {
        Login login = opened();
        act(login, "{\"action\":\"confirm\",\"regState\":\"5\",\"role\":\"STAFF\"}");
        JsonNode plain = plain(login.bizNo());
        assertThat(plain.path("regState").asText()).isEqualTo("5");
        assertThat(plain.at("/operator/role").asText()).isEqualTo("STAFF");
    }

    @ParameterizedTest
    @CsvSource({"scan, 1", "confirm, 2", "refuse, 3", "expire, 4"})
    void everyStateHasItsNumber(String action, int number) throws IOException, InterruptedException {
        Login login = opened();
        act(login, "{\"action\":\"" + action + "\"}");
        assertThat(status(login.bizNo()).at("/data/status").asInt()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "refuse", "expire"})
    void withoutConfirmationThereIsNoResult(String action) throws IOException, InterruptedException {
        Login login = opened();
        act(login, "{\"action\":\"" + action + "\"}");
        assertThat(post("/elic/result", about(login.bizNo())).path("code").asText())
                .isEqualTo("1006");
    }

    @Test
    void aLoginEndsOnlyOnce() throws IOException, InterruptedException {
        Login login = opened();
        act(login, "{\"action\":\"refuse\"}");
        assertThat(sandbox.send("POST", "/control/licence/" + login.bizNo(), "{\"action\":\"confirm\"}", "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anotherNonceIsNamedOnRequest() throws IOException, InterruptedException {
        Login login = lied("nonce");
        JsonNode plain = plain(login.bizNo());
        assertThat(plain.path("nonce").asText()).isNotEqualTo(login.nonce());
        assertThat(isSignedByItsCertificate(plain)).isTrue();
    }

    @Test
    void aStrangersSignatureDoesNotVerify() throws IOException, InterruptedException {
        assertThat(isSignedByItsCertificate(plain(lied("signature").bizNo()))).isFalse();
    }

    @Test
    void anotherEnterpriseIsNamedOnRequest() throws IOException, InterruptedException {
        JsonNode plain = plain(lied("uscc").bizNo());
        assertThat(plain.path("uniScid").asText()).isEqualTo("91440300MA5DEM0208");
        assertThat(isSignedByItsCertificate(plain)).isTrue();
    }

    @Test
    void aReplayHasTheRightNonceButAnOldText() throws IOException, InterruptedException {
        Login login = lied("replay");
        JsonNode plain = plain(login.bizNo());
        assertThat(plain.path("nonce").asText()).isEqualTo(login.nonce());
        assertThat(plain.path("signText").asText()).isNotEqualTo(login.signText());
        assertThat(isSignedByItsCertificate(plain)).isTrue();
    }

    @Test
    void aForeignSessionIsTheNewestOtherOne() throws IOException, InterruptedException {
        Login mine = opened();
        Login others = opened();
        act(mine, "{\"action\":\"confirm\",\"lie\":\"foreign-session\"}");
        JsonNode plain = plain(mine.bizNo());
        assertThat(plain.path("bizNo").asText()).isEqualTo(others.bizNo());
        assertThat(plain.path("nonce").asText()).isEqualTo(others.nonce());
        assertThat(plain.path("signText").asText()).isEqualTo(others.signText());
        assertThat(isSignedByItsCertificate(plain)).isTrue();
    }

    @Test
    void anExpiredCertificateIsNotTheOrdinaryOne() throws IOException, InterruptedException {
        assertThat(isOfLicenceAuthority(plain(lied("cert-expired").bizNo()))).isFalse();
        assertThat(isOfLicenceAuthority(plain(lied("none").bizNo()))).isTrue();
    }

    private Login lied(String lie) throws IOException, InterruptedException {
        Login login = opened();
        act(login, "{\"action\":\"confirm\",\"lie\":\"" + lie + "\"}");
        return login;
    }

    @Test
    void badRequestsAreRefusedWithTheirCodes() throws IOException, InterruptedException {
        Login login = opened();
        assertThat(code(wish(login))).isEqualTo("1003");
        assertThat(code(with("sysCode", "OTHER"))).isEqualTo("1002");
        assertThat(code(with("sign", Base64.getEncoder().encodeToString(new byte[70]))))
                .isEqualTo("1001");
        assertThat(code(with("sign", "no Base64!"))).isEqualTo("1001");
        assertThat(code(with("timestamp", System.currentTimeMillis() - 301_000)))
                .isEqualTo("1004");
        assertThat(code(with("timestamp", System.currentTimeMillis() + 301_000)))
                .isEqualTo("1004");
        assertThat(code(with("timestamp", "today"))).isEqualTo("1004");
        assertThat(code(with("nonce", "c2hvcnQ="))).isEqualTo("1004");
        assertThat(code(with("bizNo", "x".repeat(33)))).isEqualTo("1004");
        assertThat(code(with("callbackUrl", "file:///etc/passwd"))).isEqualTo("1004");
        assertThat(status("unknown").path("code").asText()).isEqualTo("1005");
        assertThat(sandbox.send("POST", "/elic/qr", "no JSON", "application/json")
                        .body())
                .contains("1004");
    }

    private Map<String, Object> with(String name, Object value) {
        Map<String, Object> wish = wish(fresh());
        wish.put(name, value);
        return wish;
    }

    private String code(Map<String, Object> wish) throws IOException, InterruptedException {
        return post("/elic/qr", wish).path("code").asText();
    }

    @ParameterizedTest
    @CsvSource({"fail, 9999", "limit, 9999", "refuse, 1002", "wrong-signature, 1001"})
    void thePlatformFailsAsTold(String mode, String code) throws IOException, InterruptedException {
        sandbox.control("PUT", "elicence", "{\"mode\":\"" + mode + "\",\"times\":1}");
        assertThat(code(wish(fresh()))).isEqualTo(code);
        assertThat(code(wish(fresh()))).isEqualTo("0");
        assertThat(sandbox.control("GET", "elicence", "").path("calls").asInt()).isEqualTo(2);
    }

    @Test
    void thePlatformCanBeDownOrBehindABrokenProxy() throws IOException, InterruptedException {
        sandbox.control("PUT", "elicence", "{\"mode\":\"http-500\"}");
        assertThat(postRaw("/elic/qr", wish(fresh())).statusCode()).isEqualTo(500);
        sandbox.control("PUT", "elicence", "{\"mode\":\"drop\"}");
        assertThatThrownBy(() -> postRaw("/elic/qr", wish(fresh()))).isInstanceOf(IOException.class);
        sandbox.control("PUT", "elicence", "{\"mode\":\"slow\",\"delayMillis\":300}");
        assertThat(code(wish(fresh()))).isEqualTo("0");
    }

    @Test
    void aLyingStatusSaysConfirmedThoughNobodyWasAsked() throws IOException, InterruptedException {
        Login login = opened();
        sandbox.control("PUT", "elicence", "{\"mode\":\"lie\"}");
        assertThat(status(login.bizNo()).at("/data/status").asInt()).isEqualTo(2);
        assertThat(post("/elic/result", about(login.bizNo())).path("code").asText())
                .isEqualTo("1006");
    }
}
