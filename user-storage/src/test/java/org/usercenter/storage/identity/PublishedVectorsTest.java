package org.usercenter.storage.identity;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("R3")
final class PublishedVectorsTest {

    private static final Map<String, Function<String, String>> PARSERS = Map.of(
            "uscc", raw -> Uscc.parse(raw).value(),
            "orgCode", raw -> OrganisationCode.parse(raw).value(),
            "residentId", raw -> ResidentId.parse(raw).value(),
            "mobile", raw -> MobileNumber.parse(raw).value());

    static Stream<Arguments> valid() {
        return all("valid");
    }

    static Stream<Arguments> invalid() {
        return all("invalid");
    }

    static Stream<Arguments> normalise() {
        return PARSERS.keySet().stream().flatMap(kind -> IdentifierVectors.nodes(kind, "normalise")
                .map(n -> Arguments.of(
                        kind, n.get("input").asText(), n.get("normalised").asText())));
    }

    static Stream<JsonNode> facts() {
        return IdentifierVectors.nodes("residentId", "facts");
    }

    static Stream<String> validButInnerOrgCodeWrong() {
        return IdentifierVectors.values("uscc", "validButInnerOrgCodeWrong");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("valid")
    void aValidVectorIsTakenAsItIs(String kind, String value) {
        assertThat(parse(kind, value)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("invalid")
    void anInvalidVectorIsRefused(String kind, String value) {
        assertThatExceptionOfType(InvalidIdentifierException.class)
                .isThrownBy(() -> parse(kind, value))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(value));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("normalise")
    void aVectorInAnotherSpellingIsNormalised(String kind, String input, String normalised) {
        assertThat(parse(kind, input)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aResidentIdTellsBirthDateAndSex(JsonNode fact) {
        ResidentId id = ResidentId.parse(fact.get("value").asText());

        assertThat(id.birthDate()).isEqualTo(fact.get("birth").asText());
        assertThat(id.sex()).isEqualTo(fact.get("sex").asText().equals("F") ? Sex.FEMALE : Sex.MALE);
    }

    @ParameterizedTest
    @MethodSource("validButInnerOrgCodeWrong")
    void anIssuedUsccIsTakenThoughItsOrganisationCodeIsWrong(String value) {
        Uscc uscc = Uscc.parse(value);

        assertThatExceptionOfType(InvalidIdentifierException.class)
                .isThrownBy(() -> OrganisationCode.parse(uscc.organisationCode()));
    }

    private static Stream<Arguments> all(String list) {
        return PARSERS.keySet().stream()
                .flatMap(kind -> IdentifierVectors.values(kind, list).map(value -> Arguments.of(kind, value)));
    }

    private static String parse(String kind, String raw) {
        return Objects.requireNonNull(PARSERS.get(kind)).apply(raw);
    }
}
