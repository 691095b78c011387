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
class Acs3VerifierTest {
    private static final Map<String, String> SECRETS = Map.of("testid", "testsecret");

    static Stream<JsonNode> vectors() throws IOException {
        return Vectors.read("acs3");
    }

    private static CloudRequest first() throws IOException {
        return Vectors.acs3(vectors().findFirst().orElseThrow());
    }

    private static Acs3Verifier verifierAt(CloudRequest request, Duration later) {
        Instant now = Instant.parse(request.header("x-acs-date")).plus(later);
        return new Acs3Verifier(SECRETS, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static PlatformRefusal refusal(Acs3Verifier verifier, CloudRequest request) {
        return catchThrowableOfType(PlatformRefusal.class, () -> verifier.verify(request));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theCanonicalRequestIsThatOfTheVector(JsonNode vector) {
        CloudRequest request = Vectors.acs3(vector);
        assertThat(Acs3Verifier.canonicalRequest(request, Vectors.authorization(request)))
                .isEqualTo(vector.path("canonicalRequest").asText());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theSignatureIsThatOfTheVector(JsonNode vector) {
        CloudRequest request = Vectors.acs3(vector);
        String stringToSign = Acs3Verifier.stringToSign(request, Vectors.authorization(request));
        assertThat(stringToSign).isEqualTo(vector.path("stringToSign").asText());
        assertThat(Acs3Verifier.signature(stringToSign, "testsecret"))
                .isEqualTo(vector.path("signature").asText());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theRequestOfTheVectorIsAccepted(JsonNode vector) {
        CloudRequest request = Vectors.acs3(vector);
        assertThatCode(() -> verifierAt(request, Duration.ZERO).verify(request)).doesNotThrowAnyException();
    }

    @Test
    void aFourteenMinuteOldRequestIsAccepted() throws IOException {
        CloudRequest request = first();
        assertThatCode(() -> verifierAt(request, Duration.ofMinutes(14)).verify(request))
                .doesNotThrowAnyException();
    }

    @Test
    void aSixteenMinuteOldRequestIsRefused() throws IOException {
        PlatformRefusal refusal = refusal(verifierAt(first(), Duration.ofMinutes(16)), first());
        assertThat(refusal.code()).isEqualTo("InvalidTimeStamp.Expired");
        assertThat(refusal.status()).isEqualTo(400);
    }

    @Test
    void aRequestFromTheFutureIsRefused() throws IOException {
        assertThat(refusal(verifierAt(first(), Duration.ofMinutes(-16)), first())
                        .code())
                .isEqualTo("InvalidTimeStamp.Expired");
    }

    @Test
    void aNonceIsAcceptedOnce() throws IOException {
        CloudRequest request = first();
        Acs3Verifier verifier = verifierAt(request, Duration.ZERO);
        assertThat(refusal(verifier, request)).isNull();
        assertThat(refusal(verifier, request).code()).isEqualTo("SignatureNonceUsed");
    }

    @Test
    void anUnknownKeyIsNotFound() throws IOException {
        CloudRequest request = first();
        CloudRequest stranger = Vectors.with(
                request, "authorization", request.header("authorization").replace("testid", "stranger"));
        PlatformRefusal refusal = refusal(verifierAt(request, Duration.ZERO), stranger);
        assertThat(refusal.code()).isEqualTo("InvalidAccessKeyId.NotFound");
        assertThat(refusal.status()).isEqualTo(404);
    }

    @Test
    void aChangedParameterBreaksTheSignature() throws IOException {
        CloudRequest request = first();
        CloudRequest changed = new CloudRequest(
                "POST", "/", request.query().replace("13800138000", "13800138001"), request.headers(), "");
        PlatformRefusal refusal = refusal(verifierAt(request, Duration.ZERO), changed);
        assertThat(refusal.code()).isEqualTo("SignatureDoesNotMatch");
        assertThat(refusal.status()).isEqualTo(400);
    }

    @Test
    void aBodyThatIsNotTheDigestedOneIsRefused() throws IOException {
        CloudRequest request = first();
        CloudRequest changed = new CloudRequest("POST", "/", request.query(), request.headers(), "more");
        assertThat(refusal(verifierAt(request, Duration.ZERO), changed).code()).isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void aHeaderThatMustBeSignedMayNotBeLeftOut() throws IOException {
        CloudRequest request = first();
        CloudRequest partly = Vectors.with(
                request, "authorization", request.header("authorization").replace(";x-acs-signature-nonce", ""));
        assertThat(refusal(verifierAt(request, Duration.ZERO), partly).code()).isEqualTo("IncompleteSignature");
    }
}
