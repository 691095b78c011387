package org.usercenter.ca.verifier.identity;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
final class ChecksumsTest {

    /** The second and third belong to the unified codes 9144030071526726XG and 91110000802100433B. */
    @ParameterizedTest
    @CsvSource({"D2143569, X", "71526726, X", "80210043, 3", "00000000, 0", "00000001, 9"})
    void anOrganisationCodeHasOneCheckCharacter(String body, String check) {
        assertThat(validEnds(IdentityKind.ORGANISATION_CODE, body)).isEqualTo(check);
    }

    @Test
    void nobodyIsBornBefore1850() {
        assertThat(validEnds(IdentityKind.RESIDENT_ID, "11010518491231002")).isEmpty();
        assertThat(validEnds(IdentityKind.RESIDENT_ID, "11010518500101002")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19491331", "19490001", "19490431", "19000229"})
    void aBirthdayIsADay(String day) {
        assertThat(validEnds(IdentityKind.RESIDENT_ID, "110105" + day + "002")).isEmpty();
    }

    @Test
    void aDocumentHas5To20Characters() {
        assertThat(Checksums.valid(IdentityKind.OTHER_DOCUMENT, "E1234")).isTrue();
        assertThat(Checksums.valid(IdentityKind.OTHER_DOCUMENT, "E123")).isFalse();
        assertThat(Checksums.valid(IdentityKind.OTHER_DOCUMENT, "E".repeat(20))).isTrue();
        assertThat(Checksums.valid(IdentityKind.OTHER_DOCUMENT, "E".repeat(21))).isFalse();
    }

    @Test
    void aUnifiedCodeIsNoDocumentOfAPerson() {
        assertThat(Checksums.valid(IdentityKind.OTHER_DOCUMENT, "91440300MA5TEXT03E"))
                .isFalse();
    }

    /** Every check character with which the number is valid. */
    private static String validEnds(IdentityKind kind, String body) {
        return "0123456789X"
                .chars()
                .mapToObj(Character::toString)
                .filter(check -> Checksums.valid(kind, body + check))
                .reduce("", String::concat);
    }
}
