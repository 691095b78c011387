package org.usercenter.ca.agent.signing;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.agent.certificate.TokenCertificate;
import org.usercenter.ca.agent.config.Origin;
import org.usercenter.ca.agent.device.TicketMaker;
import org.usercenter.ca.agent.json.Json;
import org.usercenter.ca.agent.ticket.PinnedIssuer;
import org.usercenter.ca.agent.ticket.PinnedKey;
import org.usercenter.ca.agent.ticket.Ticket;
import org.usercenter.ca.agent.ticket.TicketVerifier;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
class LoginTextTest {
    private static final long EXPIRES = 1_793_404_920;

    @Test
    void theTextIsThatOfTheVector() throws Exception {
        TokenCertificate certificate = organisation();

        byte[] text = LoginText.of(ticketOfTheVector(), certificate).bytes();

        assertThat(certificate.fingerprint())
                .isEqualTo("e27a228cdac8aec6bbb5ae5dffa78b53697c0cf9b1e56f9ef15e729aedb75672");
        assertThat(text).hasSize(272);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
                .isEqualTo("ab816692791a23d987bb4456c8898a128691a9b061188d48d43eba111cf8d23a");
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SM3", new BouncyCastleProvider())
                                .digest(text)))
                .isEqualTo("4fb8d1c1dc3acae8a56387bbd8b06d87efdb052c42d822583b4de78ea23a1c99");
        assertThat(HexFormat.of().formatHex(Sm2Digest.of(certificate.keyInfo(), text)))
                .isEqualTo("2261d37a58d76d2d5103d3e48d676a6e49598bf0da5393d266e4dcf3152b3359");
    }

    @Test
    void whatSm2SignsIsThatOfTheOtherVector() throws Exception {
        byte[] text = "user-center|localhost|3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA|1735689600"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(Sm2Digest.of(organisation().keyInfo(), text)))
                .isEqualTo("55469d53bcfe274baef0bd6141ff70055cae19bee06f052a71e57994636fa89c");
    }

    private static Ticket ticketOfTheVector() throws Exception {
        byte[] nonce = new byte[32];
        for (int i = 0; i < nonce.length; i++) {
            nonce[i] = (byte) i;
        }
        Instant issued = Instant.ofEpochSecond(EXPIRES - 120);
        TicketMaker server = new TicketMaker("k1", false);
        Map<String, Object> claims = TicketMaker.claims(issued);
        claims.put("nonce", TicketMaker.base64(nonce));
        claims.put("sid", "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg");
        PinnedKey key = PinnedKey.fromJwk(Json.read(Json.write(server.jwk())));
        Origin site = new Origin("https://auth.example.test");
        return new TicketVerifier(
                        List.of(new PinnedIssuer("https://auth.example.test/realms/user-center", List.of(key))),
                        Set.of(site),
                        InstantSource.fixed(issued))
                .verify(server.sign(claims), site);
    }

    private static TokenCertificate organisation() throws Exception {
        try (InputStream in = LoginTextTest.class.getResourceAsStream("/vectors/sm2-organisation.pem")) {
            String pem = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            String base64 = pem.substring(pem.indexOf("-----\n") + 6, pem.indexOf("-----END"))
                    .replace("\n", "");
            return TokenCertificate.parse(Base64.getDecoder().decode(base64), new BouncyCastleProvider());
        }
    }
}
