package org.usercenter.ca.agent.ticket;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.agent.config.Origin;
import org.usercenter.ca.agent.device.TicketMaker;
import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.Json;
import org.usercenter.ca.agent.ticket.TicketRefusedException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

@Tag("L2")
class TicketVerifierTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_793_404_800);
    private static final Origin SITE = new Origin(TicketMaker.ORIGIN);

    private final TicketMaker server = new TicketMaker("k1", false);

    @Test
    void aGenuineTicketIsRead() throws Exception {
        Map<String, Object> claims = TicketMaker.claims(NOW);

        Ticket ticket = verifier(server).verify(server.sign(claims), SITE);

        assertThat(ticket.purpose()).isEqualTo(Purpose.LOGIN);
        assertThat(ticket.nonce()).isEqualTo(claims.get("nonce"));
        assertThat(ticket.expires()).isEqualTo(NOW.getEpochSecond() + 120);
        assertThat(ticket.minAgent()).isEqualTo(1);
    }

    @Test
    void anEd25519TicketIsReadToo() throws Exception {
        TicketMaker edwards = new TicketMaker("e1", true);

        assertThat(verifier(edwards)
                        .verify(edwards.sign(TicketMaker.claims(NOW)), SITE)
                        .realm())
                .isEqualTo("user-center");
    }

    @Test
    void bothKeysOfARotationCount() throws Exception {
        TicketMaker next = new TicketMaker("k2", false);
        TicketVerifier both = verifier(server, next);

        assertThat(both.verify(server.sign(TicketMaker.claims(NOW)), SITE)).isNotNull();
        assertThat(both.verify(next.sign(TicketMaker.claims(NOW)), SITE)).isNotNull();
    }

    @Test
    void aKeyThatIsNoLongerPinnedIsRefused() {
        TicketMaker old = new TicketMaker("k0", false);

        assertRefused(verifier(server), old.sign(TicketMaker.claims(NOW)), Reason.UNKNOWN_KEY);
    }

    @Test
    void anotherKeyUnderThePinnedNameIsRefused() {
        TicketMaker foreign = new TicketMaker("k1", false);

        assertRefused(verifier(server), foreign.sign(TicketMaker.claims(NOW)), Reason.BAD_SIGNATURE);
    }

    @Test
    void algorithmNoneIsRefused() {
        String unsigned = TicketMaker.base64(Json.write(Map.of("alg", "none", "typ", TicketMaker.TYPE))) + "."
                + TicketMaker.base64(Json.write(TicketMaker.claims(NOW))) + ".";

        assertRefused(verifier(server), unsigned, Reason.ALGORITHM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "RS256", "ES384", "es256", "none", ""})
    void otherAlgorithmsAreRefused(String algorithm) {
        String ticket = server.sign(TicketMaker.header(algorithm, "k1"), TicketMaker.claims(NOW));

        assertRefused(verifier(server), ticket, Reason.ALGORITHM);
    }

    @Test
    void edDsaIsNotTakenForAKeyOfP256() {
        String ticket = server.sign(TicketMaker.header("EdDSA", "k1"), TicketMaker.claims(NOW));

        assertRefused(verifier(server), ticket, Reason.UNKNOWN_KEY);
    }

    @Test
    void aCriticalHeaderIsRefused() {
        String ticket = server.sign(
                Map.of("alg", "ES256", "kid", "k1", "typ", TicketMaker.TYPE, "crit", List.of("b64")),
                TicketMaker.claims(NOW));

        assertRefused(verifier(server), ticket, Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "logout+jwt", "UC-AGENT-TICKET+JWT", ""})
    void anotherTokenOfTheSameKeyIsRefused(String type) {
        String token = server.sign(Map.of("alg", "ES256", "kid", "k1", "typ", type), TicketMaker.claims(NOW));

        assertRefused(verifier(server), token, Reason.MALFORMED);
    }

    @Test
    void aTokenThatDoesNotSayThatItIsATicketIsRefused() {
        String token = server.sign(Map.of("alg", "ES256", "kid", "k1"), TicketMaker.claims(NOW));

        assertRefused(verifier(server), token, Reason.MALFORMED);
    }

    @Test
    void aServerHasNoSayForTheSiteOfAnother() {
        Origin other = new Origin("https://other.example.test");
        String ticket = changed(claims -> {
            claims.put("origin", other.value());
            claims.put("ret", other.value() + "/realms/user-center/ca/return");
        });

        assertThatExceptionOfType(TicketRefusedException.class)
                .isThrownBy(() -> verifier(Set.of(SITE, other), server).verify(ticket, other))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.ORIGIN));
    }

    @Test
    void aChangedClaimIsRefused() {
        String[] parts = server.sign(TicketMaker.claims(NOW)).split("\\.");
        Map<String, Object> other = TicketMaker.claims(NOW);
        other.put("purpose", "bind");

        assertRefused(
                verifier(server),
                parts[0] + "." + TicketMaker.base64(Json.write(other)) + "." + parts[2],
                Reason.BAD_SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({
        "iss, https://other.example.test/realms/user-center, UNKNOWN_ISSUER",
        "aud, account, AUDIENCE",
        "origin, https://other.example.test, ORIGIN",
        "origin, https://auth.example.test/, ORIGIN",
        "origin, HTTPS://auth.example.test, ORIGIN",
        "origin, null, ORIGIN",
        "ret, https://evil.example.test/, RETURN_ADDRESS",
        "ret, https://auth.example.test@evil.test/, RETURN_ADDRESS",
        "ret, https://auth.example.test:8443/, RETURN_ADDRESS",
        "ret, javascript:alert(1), RETURN_ADDRESS",
        "purpose, sign-contract, MALFORMED",
        "nonce, AAAA, MALFORMED",
        "sid, n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgh, MALFORMED",
        "jti, ' ', MALFORMED",
    })
    void aWrongClaimIsRefused(String name, String value, Reason reason) {
        assertRefused(verifier(server), changed(claims -> claims.put(name, value)), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "origin", "realm", "purpose", "sid", "nonce", "jti", "iat", "exp", "ret"})
    void aMissingClaimIsRefused(String name) {
        assertRefused(verifier(server), changed(claims -> claims.remove(name)), Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user\ncenter", "user\u0000", "user\u202Ecenter", "user\u2028"})
    void aRealmThatWouldBreakTheTextOrTheWindowIsRefused(String realm) {
        assertRefused(verifier(server), changed(claims -> claims.put("realm", realm)), Reason.MALFORMED);
    }

    @Test
    void aTicketForAnotherSiteThanTheOneThatAsksIsRefused() {
        Origin other = new Origin("https://other.example.test");
        TicketVerifier twoSites = verifier(Set.of(SITE, other), server);

        assertThatExceptionOfType(TicketRefusedException.class)
                .isThrownBy(() -> twoSites.verify(server.sign(TicketMaker.claims(NOW)), other))
                .matches(refused -> refused.reason() == Reason.ORIGIN);
    }

    @Test
    void aTicketForASiteThatIsNotAllowedIsRefusedEvenWithoutAnAskingSite() {
        TicketVerifier elsewhere = verifier(Set.of(new Origin("https://other.example.test")), server);

        assertThatExceptionOfType(TicketRefusedException.class)
                .isThrownBy(() -> elsewhere.verifyForItsOwnSite(server.sign(TicketMaker.claims(NOW))))
                .matches(refused -> refused.reason() == Reason.ORIGIN);
    }

    @ParameterizedTest
    @CsvSource({
        "-121, -1, EXPIRED",
        "-120, 0, EXPIRED",
        "0, 121, EXPIRED",
        "61, 120, FROM_THE_FUTURE",
        "0, 0, MALFORMED",
        "10, 5, MALFORMED",
    })
    void aTicketOfAnotherTimeIsRefused(int issued, int expires, Reason reason) {
        String ticket = changed(claims -> {
            claims.put("iat", NOW.getEpochSecond() + issued);
            claims.put("exp", NOW.getEpochSecond() + expires);
        });

        assertRefused(verifier(server), ticket, reason);
    }

    @ParameterizedTest
    @CsvSource({"-119, 1", "60, 180"})
    void theEdgesOfItsTimeAreStillGood(int issued, int expires) throws Exception {
        String ticket = changed(claims -> {
            claims.put("iat", NOW.getEpochSecond() + issued);
            claims.put("exp", NOW.getEpochSecond() + expires);
        });

        assertThat(verifier(server).verify(ticket, SITE)).isNotNull();
    }

    @Property(tries = 300)
    void nothingButRefusalsComesOutOfGarbage(@ForAll String text) {
        assertThatExceptionOfType(TicketRefusedException.class)
                .isThrownBy(() -> verifier(server).verify(text, SITE));
    }

    @Property(tries = 200)
    void aTicketWithOneByteChangedIsRefused(@ForAll int position, @ForAll byte change) {
        byte[] bytes = server.sign(TicketMaker.claims(NOW)).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] changed = bytes.clone();
        changed[Math.floorMod(position, bytes.length)] ^= (byte) (change & 0x7f);
        if (Arrays.equals(bytes, changed)) {
            return;
        }

        assertThatExceptionOfType(TicketRefusedException.class).isThrownBy(() -> verifier(server)
                .verify(new String(changed, java.nio.charset.StandardCharsets.US_ASCII), SITE));
    }

    private String changed(Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = TicketMaker.claims(NOW);
        change.accept(claims);
        return server.sign(claims);
    }

    private static TicketVerifier verifier(TicketMaker... servers) {
        return verifier(Set.of(SITE), servers);
    }

    private static TicketVerifier verifier(Set<Origin> sites, TicketMaker... servers) {
        List<PinnedKey> keys =
                Arrays.stream(servers).map(TicketVerifierTest::pinned).toList();
        return new TicketVerifier(List.of(new PinnedIssuer(TicketMaker.ISSUER, keys)), sites, InstantSource.fixed(NOW));
    }

    private static PinnedKey pinned(TicketMaker maker) {
        try {
            return PinnedKey.fromJwk(Json.read(Json.write(maker.jwk())));
        } catch (InvalidJsonException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(TicketVerifier verifier, String ticket, Reason reason) {
        assertThatExceptionOfType(TicketRefusedException.class)
                .isThrownBy(() -> verifier.verify(ticket, SITE))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
