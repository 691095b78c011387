package org.usercenter.ca.agent.ticket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.agent.device.TicketMaker;
import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("L2")
class PinnedKeyTest {

    @Test
    void theVectorOfRfc8037Verifies() throws Exception {
        // RFC 8037 appendix A.4.
        PinnedKey key = read(
                Map.of("kid", "a", "kty", "OKP", "crv", "Ed25519", "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
        String signed = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        byte[] signature = java.util.Base64.getUrlDecoder()
                .decode("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");

        assertThat(key.verifies(signed.getBytes(java.nio.charset.StandardCharsets.US_ASCII), signature))
                .isTrue();
    }

    @Test
    void aPrivateKeyIsRefused() {
        Map<String, Object> jwk = new HashMap<>(new TicketMaker("k1", false).jwk());
        jwk.put("d", "AAAA");

        assertThatExceptionOfType(InvalidJsonException.class).isThrownBy(() -> read(jwk));
    }

    @Test
    void aPointThatIsNotOnTheCurveIsRefused() {
        Map<String, Object> jwk = new HashMap<>(new TicketMaker("k1", false).jwk());
        jwk.put("y", TicketMaker.base64(new byte[32]));

        assertThatExceptionOfType(InvalidJsonException.class).isThrownBy(() -> read(jwk));
    }

    @Test
    void aThirdKeyOfAnIssuerIsRefused() throws Exception {
        List<PinnedKey> keys = List.of(
                read(new TicketMaker("a", false).jwk()),
                read(new TicketMaker("b", false).jwk()),
                read(new TicketMaker("c", false).jwk()));

        assertThatIllegalArgumentException().isThrownBy(() -> new PinnedIssuer("https://a.test", keys));
    }

    private static PinnedKey read(Map<String, Object> jwk) throws InvalidJsonException {
        return PinnedKey.fromJwk(Json.read(Json.write(jwk)));
    }
}
