package org.usercenter.auth.legacy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.legacy.LegacyNumber.Comparison;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P4")
class LegacyNumberTest {
    private static final String USCC = "91440300MA5TEXT03E";
    private static final String OTHER_USCC = "91440300MA5DEM012D";
    private static final String RESIDENT = "11010519491231002X";

    @Test
    void aSocialCreditCodeIsTheSameHoweverItIsTyped() {
        assertThat(LegacyNumber.compare(USCC, " 91440300-ma5text03e "))
                .isEqualTo(new Comparison.Enterprise(Uscc.parse(USCC), true));
        assertThat(LegacyNumber.compare(USCC, OTHER_USCC)).isEqualTo(new Comparison.Different());
    }

    @Test
    void anOrganisationCodeIsContainedInTheSocialCreditCodeThatHasToBeTyped() {
        // The code of the published example of GB 11714, inside a social credit code of GB 32100.
        String code = "D2143569X";
        String uscc = withCheckCharacter("91350100D2143569X");
        assertThat(LegacyNumber.compare(code, uscc)).isEqualTo(new Comparison.Enterprise(Uscc.parse(uscc), false));
        assertThat(LegacyNumber.compare("D2143569-X", uscc))
                .isEqualTo(new Comparison.Enterprise(Uscc.parse(uscc), false));
        assertThat(LegacyNumber.compare(code, "d2143569-x")).isEqualTo(new Comparison.UsccNeeded());
        assertThat(LegacyNumber.compare(code, OTHER_USCC)).isEqualTo(new Comparison.Different());
    }

    private static String withCheckCharacter(String head) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * alphabet.indexOf(head.charAt(i));
        }
        return head + alphabet.charAt((31 - sum % 31) % 31);
    }

    @Test
    void anIdNumberIsThatOfAPerson() {
        Comparison comparison = LegacyNumber.compare(RESIDENT, "１１０１０５１９４９１２３１００２x");
        assertThat(comparison).isInstanceOfSatisfying(Comparison.Person.class, person -> assertThat(person.documents())
                .hasSize(1)
                .allSatisfy(document -> assertThat(document.number()).isEqualTo(RESIDENT)));
        assertThat(LegacyNumber.compare(RESIDENT, "110105194912310038")).isEqualTo(new Comparison.Different());
    }

    @Test
    void fifteenDigitsAreThoseOfTheNumberOfToday() {
        assertThat(LegacyNumber.compare("110105491231002", RESIDENT)).isInstanceOf(Comparison.Person.class);
        assertThat(LegacyNumber.compare("110105491231003", RESIDENT)).isEqualTo(new Comparison.Different());
        assertThat(LegacyNumber.compare("110105491231002", "110105491231002")).isEqualTo(new Comparison.Different());
    }

    @Test
    void aPermitIsThatOfAPersonToo() {
        assertThat(LegacyNumber.compare("H12345678", "h12345678")).isInstanceOf(Comparison.Person.class);
    }

    @Test
    void nothingIsTheSameAsNothing() {
        assertThat(LegacyNumber.compare("", "")).isEqualTo(new Comparison.Different());
        assertThat(LegacyNumber.compare("", RESIDENT)).isEqualTo(new Comparison.Different());
        assertThat(LegacyNumber.compare("-", "-")).isEqualTo(new Comparison.Different());
    }
}
