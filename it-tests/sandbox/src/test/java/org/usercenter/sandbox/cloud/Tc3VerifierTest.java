package org.usercenter.sandbox.cloud;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Tag("L5")
@Tag("R3")
class Tc3VerifierTest {
    private static final Map<String, String> SECRETS = Map.of("testsecretid", "testsecretkey");

    static Stream<JsonNode> vectors() throws IOException {
        return Vectors.read("tc3");
    }

    private static CloudRequest first() throws IOException {
        return Vectors.tc3(vectors().findFirst().orElseThrow());
    }

    private static Tc3Verifier verifierAt(CloudRequest request, Duration later) {
        Instant now = Instant.ofEpochSecond(Long.parseLong(request.header("x-tc-timestamp")))
                .plus(later);
        return new Tc3Verifier(SECRETS, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String code(CloudRequest request, Duration later, String service) {
        return catchThrowableOfType(
                        PlatformRefusal.class, () -> verifierAt(request, later).verify(request, service))
                .code();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theCanonicalRequestIsThatOfTheVector(JsonNode vector) {
        CloudRequest request = Vectors.tc3(vector);
        assertThat(Tc3Verifier.canonicalRequest(request, Vectors.authorization(request)))
                .isEqualTo(vector.path("canonicalRequest").asText());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theSignatureIsThatOfTheVector(JsonNode vector) {
        CloudRequest request = Vectors.tc3(vector);
        String stringToSign = Tc3Verifier.stringToSign(
                request,
                Vectors.authorization(request),
                vector.path("timestamp").asText());
        assertThat(stringToSign).isEqualTo(vector.path("stringToSign").asText());
        String date = vector.path("credentialScope").asText().substring(0, 10);
        assertThat(Tc3Verifier.signature(
                        stringToSign,
                        "testsecretkey",
                        date,
                        vector.path("service").asText()))
                .isEqualTo(vector.path("signature").asText());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theRequestOfTheVectorIsAcceptedAlsoWithTheServiceNamedAfterTheHost(JsonNode vector) {
        CloudRequest request = Vectors.tc3(vector);
        String service = vector.path("host").asText().startsWith("faceid") ? "faceid" : "sms";
        assertThatCode(() -> verifierAt(request, Duration.ZERO).verify(request, service))
                .doesNotThrowAnyException();
    }

    @Test
    void aFourMinuteOldRequestIsAccepted() throws IOException {
        CloudRequest request = first();
        assertThatCode(() -> verifierAt(request, Duration.ofMinutes(4)).verify(request, "sms"))
                .doesNotThrowAnyException();
    }

    @Test
    void aSixMinuteOldRequestHasExpired() throws IOException {
        assertThat(code(first(), Duration.ofMinutes(6), "sms")).isEqualTo("AuthFailure.SignatureExpire");
    }

    @Test
    void anUnknownSecretIdIsNotFound() throws IOException {
        CloudRequest stranger = Vectors.with(
                first(), "authorization", first().header("authorization").replace("testsecretid", "stranger"));
        assertThat(code(stranger, Duration.ZERO, "sms")).isEqualTo("AuthFailure.SecretIdNotFound");
    }

    @Test
    void aChangedBodyBreaksTheSignature() throws IOException {
        CloudRequest request = first();
        CloudRequest changed = new CloudRequest(
                "POST", "/", "", request.headers(), request.body().replace("123456", "654321"));
        assertThat(code(changed, Duration.ZERO, "sms")).isEqualTo("AuthFailure.SignatureFailure");
    }

    @Test
    void aSignatureForAnotherServiceIsRefused() throws IOException {
        assertThat(code(first(), Duration.ZERO, "faceid")).isEqualTo("AuthFailure.SignatureFailure");
    }

    @Test
    void anUnsignedRequestIsRefused() throws IOException {
        assertThat(code(Vectors.with(first(), "authorization", ""), Duration.ZERO, "sms"))
                .isEqualTo("AuthFailure.InvalidAuthorization");
    }
}
