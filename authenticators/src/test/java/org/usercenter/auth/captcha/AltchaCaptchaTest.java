package org.usercenter.auth.captcha;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.util.JsonSerialization;
import org.usercenter.auth.code.FakeSingleUseObjects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class AltchaCaptchaTest {
    private static final String KEY = "0123456789abcdef";
    private static final AltchaSettings SETTINGS = new AltchaSettings(1_000, 600);

    private final FakeSingleUseObjects used = new FakeSingleUseObjects();
    private final AltchaCaptcha captcha = captcha(KEY);

    @Test
    void takesTheSolutionOfItsOwnPuzzle() throws Exception {
        assertThat(captcha.verify(encoded(solved(captcha.puzzle())))).isTrue();
    }

    @Test
    void takesASolutionOnceOnly() throws Exception {
        String payload = encoded(solved(captcha.puzzle()));
        captcha.verify(payload);

        assertThat(captcha.verify(payload)).isFalse();
    }

    @Test
    void takesASolutionOnceOnlyHoweverItsJsonIsWritten() throws Exception {
        ObjectNode solution = solved(captcha.puzzle());
        captcha.verify(encoded(solution));

        assertThat(captcha.verify(encoded(solution.put("took", 12)))).isFalse();
    }

    @Test
    void refusesAPuzzleThatHasExpired() throws Exception {
        Altcha.Challenge old = Altcha.createChallenge(new Altcha.ChallengeOptions()
                .setHmacKey(KEY)
                .setMaxNumber(1_000L)
                .setExpires(System.currentTimeMillis() / 1000 - 1));
        ObjectNode puzzle = JsonSerialization.createObjectNode()
                .put("algorithm", old.algorithm)
                .put("challenge", old.challenge)
                .put("salt", old.salt)
                .put("signature", old.signature);

        assertThat(captcha.verify(encoded(solved(puzzle.toString())))).isFalse();
    }

    @Test
    void refusesALaterExpiry() throws Exception {
        ObjectNode solution = solved(captcha.puzzle());
        solution.put("salt", solution.path("salt").asText().replaceAll("expires=\\d", "expires=9"));

        assertThat(captcha.verify(encoded(solution))).isFalse();
    }

    @Test
    void refusesAnotherNumber() throws Exception {
        ObjectNode solution = solved(captcha.puzzle());
        solution.put("number", solution.path("number").asLong() + 1);

        assertThat(captcha.verify(encoded(solution))).isFalse();
    }

    @Test
    void takesASolutionOnceOnlyWhenDigitsMoveFromTheNumberToTheSalt() throws Exception {
        ObjectNode solution = solved(captcha.puzzle());
        while (solution.path("number").asLong() < 100) {
            solution = solved(captcha.puzzle());
        }
        captcha.verify(encoded(solution));
        String number = solution.path("number").asText();
        solution.put("salt", solution.path("salt").asText() + number.charAt(0));
        solution.put("number", Long.parseLong(number.substring(1)));

        assertThat(captcha.verify(encoded(solution))).isFalse();
    }

    @Test
    void refusesAPuzzleOfAnotherKey() throws Exception {
        assertThat(captcha.verify(encoded(solved(captcha("another key").puzzle()))))
                .isFalse();
    }

    @Test
    void refusesAnotherAlgorithm() throws Exception {
        ObjectNode solution = solved(captcha.puzzle());

        assertThat(captcha.verify(encoded(solution.put("algorithm", "SHA-1")))).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "not base64", "bm90IGpzb24=", "e30=", "W10=", "bnVsbA=="})
    void refusesWhatIsNoSolution(String payload) {
        assertThat(captcha.verify(payload)).isFalse();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(captcha.verify("e".repeat(2_001))).isFalse();
    }

    @Test
    void givesEveryVisitorAnotherPuzzle() {
        assertThat(captcha.puzzle()).isNotEqualTo(captcha.puzzle());
    }

    private AltchaCaptcha captcha(String key) {
        return new AltchaCaptcha(new AltchaPuzzles(key, SETTINGS), used, "realm", "https://id.example/challenge");
    }

    /** Does what the widget does. */
    private static ObjectNode solved(String puzzle) throws Exception {
        JsonNode json = JsonSerialization.mapper.readTree(puzzle);
        Altcha.Solution solution = Altcha.solveChallenge(
                json.path("challenge").asText(), json.path("salt").asText(), Altcha.Algorithm.SHA256, 1_000, 0);
        return JsonSerialization.createObjectNode()
                .put("algorithm", json.path("algorithm").asText())
                .put("challenge", json.path("challenge").asText())
                .put("number", (long) solution.number)
                .put("salt", json.path("salt").asText())
                .put("signature", json.path("signature").asText());
    }

    private static String encoded(JsonNode payload) {
        return Base64.getEncoder().encodeToString(payload.toString().getBytes(StandardCharsets.UTF_8));
    }
}
