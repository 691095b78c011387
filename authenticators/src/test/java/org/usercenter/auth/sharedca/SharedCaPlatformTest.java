package org.usercenter.auth.sharedca;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.auth.cloud.CloudPeer;
import org.usercenter.auth.cloud.TestPlatform;
import org.usercenter.auth.scan.ScanAddress;
import org.usercenter.auth.scan.ScanOffer;
import org.usercenter.auth.scan.ScanProgress;
import org.usercenter.auth.scan.ScanPush;
import org.usercenter.auth.scan.ScanRequest;
import org.usercenter.auth.scan.ScanResult;
import org.usercenter.auth.scan.ScanState;
import org.usercenter.auth.scan.ScanTicket;
import org.usercenter.auth.scan.ScanUnavailableException;
import org.usercenter.auth.scan.Sm2Peer;
import org.usercenter.auth.scan.Tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L7")
class SharedCaPlatformTest {
    private static final KeyPair OURS = Sm2Peer.pair();
    private static final String CODE = "44030000001";

    private final CloudPeer peer = new CloudPeer();
    private final TestPlatform http = new TestPlatform("uc-sharedca");
    private final ScanTicket ticket = Tickets.ticket("id", "uc-sharedca", "t1", 1_800_000_000L);

    private SharedCaPlatform platform(Set<String> senders) {
        return new SharedCaPlatform(
                new SharedCaConfig(
                        ScanAddress.parse(peer.endpoint() + "/front"), CODE, OURS.getPrivate(), senders, "SM3"),
                http.client(),
                Sm2Peer.PROVIDER);
    }

    private SharedCaPlatform platform() {
        return platform(Set.of());
    }

    private void says(String data) {
        peer.answers(200, "{\"header\":{\"returnCode\":\"0\",\"msg\":\"\",\"size\":1},\"data\":" + data + "}");
    }

    private static String sm3(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SM3", Sm2Peer.PROVIDER)
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        http.close();
        peer.close();
    }

    @Test
    void theHashOfOurTextIsToBeSigned() throws ScanUnavailableException {
        says("{\"tId\":\"t1\",\"qrCode\":\"bm8gaW1hZ2U=\",\"accessToken\":\"a\"}");

        ScanOffer offer = platform().create(new ScanRequest("r", "n", "text\n", 180, "p", Tickets.CONTEXT));

        assertThat(offer).isEqualTo(new ScanOffer("t1", null, "bm8gaW1hZ2U="));
        assertThat(peer.only().uri().getPath()).isEqualTo("/front/sweepcodeController/getLoginQRCode");
        assertThat(peer.only().uri().getQuery())
                .contains("platformCode=" + CODE, "signOriVal=" + sm3("text\n"), "algorithm=SM3", "expireSec=180");
        assertThat(URLDecoder.decode(peer.only().uri().getRawQuery(), StandardCharsets.UTF_8))
                .contains("title=统一用户中心 · 建设工程交易系统", "description=核对码 47 · Chrome");
    }

    @ParameterizedTest
    @CsvSource({
        "00, 00, WAITING",
        "01, 00, SCANNED",
        "01, 01, CONFIRMED",
        "01, 02, REFUSED",
        "00, 03, EXPIRED",
        "'', '', WAITING"
    })
    void scanAndUseMakeTheState(String scanned, String used, ScanState state) throws ScanUnavailableException {
        says("{\"tid\":\"t1\",\"isScaned\":\"" + scanned + "\",\"useStatus\":\"" + used + "\"}");

        assertThat(platform().progress("t1")).isEqualTo(ScanProgress.of(state));
    }

    @Test
    void anotherCodesStateIsNone() {
        says("{\"tid\":\"t2\",\"isScaned\":\"01\",\"useStatus\":\"01\"}");

        assertThatThrownBy(() -> platform().progress("t1")).isInstanceOf(ScanUnavailableException.class);
    }

    @Test
    void anErrorOfTheMachineIsNoAnswer() {
        peer.answers(200, "{\"header\":{\"returnCode\":\"1\",\"msg\":\"x\"},\"data\":null}");

        assertThatThrownBy(() -> platform().progress("t1")).isInstanceOf(ScanUnavailableException.class);
    }

    @Test
    void aCodeThatTheMachineDoesNotKnowIsSaidToBeUnknownInsteadOfUnavailable() throws ScanUnavailableException {
        peer.answers(200, "{\"header\":{\"returnCode\":\"2\",\"msg\":\"x\"},\"data\":null}");

        assertThat(platform().progress("t1")).isEqualTo(ScanProgress.of(ScanState.EXPIRED));
        assertThat(platform().collect(ticket)).isEqualTo(new ScanResult.Unacceptable("unknown-code"));
    }

    private String result(String type, String signed) {
        return result(type, signed, "MAA=");
    }

    private String result(String type, String signed, String certificate) {
        return "{\"tid\":\"t1\",\"loginUserType\":\"" + type
                + "\",\"legalCode\":\"91440300MA5TEXT03E\",\"signOriVal\":\"" + signed
                + "\",\"signatureValue\":\"" + certificate + "\",\"pubCert\":\"" + certificate
                + "\",\"caOrgType\":\"010001\"}";
    }

    @Test
    void anOrganisationsSignatureOverOurTextIsBrought() throws ScanUnavailableException {
        says(result("02", sm3(ticket.request().text())));

        assertThat(platform().collect(ticket)).isInstanceOfSatisfying(ScanResult.Brought.class, brought -> {
            assertThat(brought.objection()).isNull();
            assertThat(brought.facts()).containsEntry("authority", "010001").containsEntry("reference", "t1");
        });
    }

    @Test
    void aPersonDoesNotServe() throws ScanUnavailableException {
        says(result("01", sm3(ticket.request().text())));

        assertThat(platform().collect(ticket)).isEqualTo(new ScanResult.Unacceptable("person"));
    }

    @ParameterizedTest
    @CsvSource({"01, ''", "02, ''", "01, ' '", "02, ' '"})
    void whoeverHasNoCertificateInTheAppIsToldThatInsteadOfALie(String type, String nothing)
            throws ScanUnavailableException {
        says(result(type, sm3(ticket.request().text()), nothing));

        assertThat(platform().collect(ticket)).isEqualTo(new ScanResult.Unacceptable("no-certificate"));
    }

    @Test
    void neitherIsThereOneWhereThePlatformLeavesItOut() throws ScanUnavailableException {
        says("{\"tid\":\"t1\",\"loginUserType\":\"02\",\"legalCode\":\"91440300MA5TEXT03E\",\"pubCert\":null}");

        assertThat(platform().collect(ticket)).isEqualTo(new ScanResult.Unacceptable("no-certificate"));
    }

    @Test
    void aSignatureOverAnotherTextDoesNotServe() throws ScanUnavailableException {
        says(result("02", sm3("other")));

        assertThat(platform().collect(ticket)).isEqualTo(new ScanResult.Unacceptable("mismatch"));
    }

    @Test
    void nothingIsThereBeforeTheConfirmation() throws ScanUnavailableException {
        says("null");

        assertThat(platform().collect(ticket)).isEqualTo(new ScanResult.NotYet());
    }

    private static String push(String type, String code, KeyPair receiver) {
        Sm2Peer.Sealed sealed = Sm2Peer.seal(receiver, "{\"tId\":\"t1\",\"isScaned\":\"01\",\"qRCodeType\":\"13\"}");
        String data = "{\"encrypt\":\"" + sealed.data() + "\",\"desKey\":\"" + sealed.key() + "\"}";
        return "type=" + type + "&data=" + URLEncoder.encode(data, StandardCharsets.UTF_8) + "&platformCode=" + code;
    }

    private Optional<ScanPush.Word> word(String text) {
        return platform().push(new ScanPush(text, "192.0.2.1"));
    }

    @Test
    void aPushThatWasSealedForUsIsWordOfItsCode() {
        assertThat(word(push("01", CODE, OURS))).contains(new ScanPush.Word("t1", "01 01"));
        assertThat(word(push("02", CODE, OURS))).isPresent();
    }

    @Test
    void anyOtherIsNot() {
        assertThat(word(push("01", "44030000002", OURS))).isEmpty();
        assertThat(word(push("05", CODE, OURS))).isEmpty();
        assertThat(word(push("01", CODE, Sm2Peer.pair()))).isEmpty();
        assertThat(word("type=01&data=%ZZ&platformCode=" + CODE)).isEmpty();
        assertThat(word("")).isEmpty();
    }

    @Test
    void whereSendersAreNamedOthersAreNotHeard() {
        ScanPush push = new ScanPush(push("01", CODE, OURS), "192.0.2.1");

        assertThat(platform(Set.of("192.0.2.1")).push(push)).isPresent();
        assertThat(platform(Set.of("192.0.2.2")).push(push)).isEmpty();
    }
}
