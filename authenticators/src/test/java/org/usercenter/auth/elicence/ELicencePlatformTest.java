package org.usercenter.auth.elicence;

import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.auth.cloud.CloudPeer;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.cloud.TestPlatform;
import org.usercenter.auth.scan.ScanAddress;
import org.usercenter.auth.scan.ScanProgress;
import org.usercenter.auth.scan.ScanPush;
import org.usercenter.auth.scan.ScanRequest;
import org.usercenter.auth.scan.ScanResult;
import org.usercenter.auth.scan.ScanState;
import org.usercenter.auth.scan.ScanTicket;
import org.usercenter.auth.scan.ScanUnavailableException;
import org.usercenter.auth.scan.SignedFields;
import org.usercenter.auth.scan.Sm2Envelope;
import org.usercenter.auth.scan.Sm2Keys;
import org.usercenter.auth.scan.Sm2Peer;
import org.usercenter.auth.scan.Tickets;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L3")
class ELicencePlatformTest {
    private static final KeyPair OURS = Sm2Peer.pair();
    private static final KeyPair THEIRS = Sm2Peer.pair();
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final CloudPeer peer = new CloudPeer();
    private final TestPlatform http = new TestPlatform("uc-elicence");
    private final Sm2Keys keys = new Sm2Keys(Sm2Peer.PROVIDER);
    private final ScanTicket ticket = Tickets.ticket("id", "uc-elicence", "b1", NOW.getEpochSecond() + 180);

    private ELicencePlatform platform(boolean sealed) {
        return platform(sealed, true);
    }

    private ELicencePlatform platform(boolean sealed, boolean signed) {
        return new ELicencePlatform(
                new ELicenceConfig(
                        ScanAddress.parse(peer.endpoint()),
                        "UC-TEST",
                        OURS.getPrivate(),
                        THEIRS.getPublic(),
                        sealed,
                        signed),
                http.client(),
                keys,
                new Sm2Envelope(Sm2Peer.PROVIDER),
                InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        http.close();
        peer.close();
    }

    @Test
    void aCodeIsAskedForWithOurSignature() throws ScanUnavailableException {
        peer.answers(200, "{\"code\":\"0\",\"data\":{\"bizNo\":\"b1\",\"qrContent\":\"https://example.com/q\"}}");

        assertThat(platform(true)
                        .create(new ScanRequest("b1", "bm9uY2U=", "text\n", 180, "https://here/push", Tickets.CONTEXT))
                        .link())
                .isEqualTo("https://example.com/q");

        ObjectNode sent = Objects.requireNonNull(Json.object(peer.only().body()));
        assertThat(sent.path("sysCode").asText()).isEqualTo("UC-TEST");
        assertThat(sent.path("bizTitle").asText()).isEqualTo("统一用户中心 · 建设工程交易系统");
        assertThat(sent.path("bizDesc").asText()).isEqualTo("核对码 47 · Chrome · Windows · 192.0.*.* · 16:00");
        assertThat(sent.path("timestamp").asLong()).isEqualTo(NOW.toEpochMilli());
        assertThat(keys.holds(
                        OURS.getPublic(),
                        SignedFields.text(sent),
                        sent.path("sign").asText()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"9999\"}",
                "{\"code\":\"0\",\"data\":{\"bizNo\":\"other\",\"qrContent\":\"x\"}}",
                "{\"code\":\"0\",\"data\":{\"bizNo\":\"b1\"}}",
                "{}",
                "no json"
            })
    void withoutACodeOfOursThereIsNone(String reply) {
        peer.answers(200, reply);

        assertThatThrownBy(() -> platform(true).create(new ScanRequest("b1", "n", "t", 180, "p", Tickets.CONTEXT)))
                .isInstanceOf(ScanUnavailableException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, WAITING", "1, SCANNED", "2, CONFIRMED", "3, REFUSED", "4, EXPIRED"})
    void everyStatusIsKnown(int status, ScanState state) throws ScanUnavailableException {
        peer.answers(
                200, "{\"code\":\"0\",\"data\":{\"bizNo\":\"b1\",\"status\":" + status + ",\"scannedBy\":\"张*\"}}");

        assertThat(platform(true).progress("b1")).isEqualTo(new ScanProgress(state, "张*"));
    }

    @Test
    void aCodeThatThePlatformForgotHasExpired() throws ScanUnavailableException {
        peer.answers(200, "{\"code\":\"1005\"}");

        assertThat(platform(true).progress("b1")).isEqualTo(ScanProgress.of(ScanState.EXPIRED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"0\",\"data\":{\"bizNo\":\"b2\",\"status\":2}}",
                "{\"code\":\"0\",\"data\":{\"bizNo\":\"b1\",\"status\":7}}",
                "{\"code\":\"0\"}"
            })
    void aStatusOfSomethingElseIsNone(String reply) {
        peer.answers(200, reply);

        assertThatThrownBy(() -> platform(true).progress("b1")).isInstanceOf(ScanUnavailableException.class);
    }

    private ObjectNode plain() {
        ObjectNode plain = Json.object()
                .put("bizNo", "b1")
                .put("nonce", ticket.request().nonce())
                .put("signText", ticket.request().text())
                .put("uniScid", "91440300MA5TEXT03E")
                .put("regState", "1")
                .put("cert", "MA==")
                .put("signValue", "MA==")
                .put("licenceSn", "SN-1");
        plain.putObject("operator")
                .put("role", "AGENT")
                .put("authorisation", "FULL")
                .put("name", "张三");
        return plain;
    }

    private ScanResult collect(boolean sealed, ObjectNode plain) throws ScanUnavailableException {
        peer.answers(200, signed(THEIRS, sealed(plain)));
        return platform(sealed).collect(ticket);
    }

    private static ObjectNode sealed(ObjectNode plain) {
        Sm2Peer.Sealed envelope = Sm2Peer.seal(OURS, plain.toString());
        ObjectNode reply = Json.object().put("code", "0").put("msg", "");
        reply.putObject("data")
                .putObject("envelope")
                .put("encKey", envelope.key())
                .put("data", envelope.data());
        return reply;
    }

    private String signed(KeyPair signer, ObjectNode reply) {
        return reply.put("sign", keys.sign(signer.getPrivate(), SignedFields.text(reply)))
                .toString();
    }

    private ScanResult.Brought brought(ObjectNode plain) throws ScanUnavailableException {
        return (ScanResult.Brought) collect(true, plain);
    }

    @Test
    void aSealedResultOfThisCodeIsBroughtWithTheRoleButWithoutNames() throws ScanUnavailableException {
        ScanResult.Brought brought = brought(plain());

        assertThat(brought.objection()).isNull();
        assertThat(brought.facts())
                .containsEntry("role", "AGENT")
                .containsEntry("authorisation", "FULL")
                .containsEntry("licence", "SN-1");
        assertThat(brought.facts().toString() + brought).doesNotContain("张三", "91440300MA5TEXT03E");
    }

    @ParameterizedTest
    @CsvSource({"bizNo, b2", "nonce, b3RoZXI=", "signText, other", "cert, ***", "signValue, ***"})
    void aResultOfAnotherCodeIsUnacceptable(String field, String value) throws ScanUnavailableException {
        assertThat(collect(true, plain().put(field, value))).isEqualTo(new ScanResult.Unacceptable("mismatch"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, licence-revoked",
        "3, licence-cancelled",
        "4, licence-moved",
        "9, licence-state",
        "'', licence-state"
    })
    void aLicenceThatIsNotInOperationDoesNotServe(String state, String objection) throws ScanUnavailableException {
        assertThat(brought(plain().put("regState", state)).objection()).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource({
        "LEGAL_REP, NONE, ",
        "LIC_MANAGER, FULL, ",
        "AGENT, PARTIAL, partly-authorised",
        "AGENT, NONE, not-authorised",
        "LIC_MANAGER, '', not-authorised",
        "SHAREHOLDER, FULL, role"
    })
    void theRoleOfWhoeverScannedDecides(String role, String authorisation, String objection)
            throws ScanUnavailableException {
        ObjectNode plain = plain();
        plain.putObject("operator").put("role", role).put("authorisation", authorisation);

        assertThat(brought(plain).objection()).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource({"92440300MA5DEM0392, ", "93440300MA5DEM047R, ", "12440300MA5DEM0392, no-licence-kind"})
    void onlyKindsThatHaveALicenceServe(String uscc, String objection) throws ScanUnavailableException {
        assertThat(brought(plain().put("uniScid", uscc)).objection()).isEqualTo(objection);
    }

    @Test
    void aResultThatAnybodyElseSealedForUsIsUnacceptable() throws ScanUnavailableException {
        peer.answers(200, sealed(plain()).toString());
        assertThat(platform(true).collect(ticket)).isEqualTo(new ScanResult.Unacceptable("mismatch"));

        peer.answers(200, signed(OURS, sealed(plain())));
        assertThat(platform(true).collect(ticket)).isEqualTo(new ScanResult.Unacceptable("mismatch"));
    }

    @Test
    void aSignatureOverAnotherResultDoesNotHold() throws ScanUnavailableException {
        ObjectNode revoked = sealed(plain().put("regState", "2"));
        signed(THEIRS, revoked);
        revoked.set("data", sealed(plain()).get("data"));
        peer.answers(200, revoked.toString());

        assertThat(platform(true).collect(ticket)).isEqualTo(new ScanResult.Unacceptable("mismatch"));
    }

    @Test
    void anUnsignedResultServesOnlyWhereNoneAreSigned() throws ScanUnavailableException {
        peer.answers(200, sealed(plain()).toString());

        assertThat(platform(true, false).collect(ticket)).isInstanceOf(ScanResult.Brought.class);
    }

    @Test
    void anOpenResultServesOnlyWhereNoneAreSealed() throws ScanUnavailableException {
        ObjectNode open = Json.object().put("code", "0");
        open.putObject("data").set("plain", plain());
        peer.answers(200, signed(THEIRS, open));

        assertThat(platform(true).collect(ticket)).isEqualTo(new ScanResult.Unacceptable("mismatch"));
        assertThat(platform(false).collect(ticket)).isInstanceOf(ScanResult.Brought.class);
    }

    @Test
    void aResultThatIsNotThereYetOrAnyMoreIsSaidToBe() throws ScanUnavailableException {
        peer.answers(200, "{\"code\":\"1006\"}");
        assertThat(platform(true).collect(ticket)).isEqualTo(new ScanResult.NotYet());

        peer.answers(200, "{\"code\":\"1005\"}");
        assertThat(platform(true).collect(ticket)).isEqualTo(new ScanResult.Unacceptable("unknown-code"));
    }

    private ObjectNode push(KeyPair signer, long at) {
        ObjectNode push = Json.object().put("bizNo", "b1").put("status", 2).put("ts", at);
        return push.put("sign", keys.sign(signer.getPrivate(), SignedFields.text(push)));
    }

    private Optional<ScanPush.Word> word(String text) {
        return platform(true).push(new ScanPush(text, "192.0.2.1"));
    }

    @Test
    void aPushOfThePlatformIsWordOfItsCode() {
        assertThat(word(push(THEIRS, NOW.toEpochMilli()).toString())).contains(new ScanPush.Word("b1", "2"));
    }

    @Test
    void aPushOfAnybodyElseIsNot() {
        assertThat(word(push(OURS, NOW.toEpochMilli()).toString())).isEmpty();
        assertThat(word(push(THEIRS, NOW.toEpochMilli()).put("status", 3).toString()))
                .isEmpty();
        assertThat(word(push(THEIRS, NOW.minusSeconds(301).toEpochMilli()).toString()))
                .isEmpty();
        assertThat(word("no json")).isEmpty();
        assertThat(word("{}")).isEmpty();
    }
}
