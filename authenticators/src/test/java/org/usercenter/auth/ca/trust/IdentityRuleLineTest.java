package org.usercenter.auth.ca.trust;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.ca.verifier.identity.IdentityKind;
import org.usercenter.ca.verifier.identity.IdentityRule;
import org.usercenter.ca.verifier.identity.IdentityRule.Decode;
import org.usercenter.ca.verifier.identity.StripPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("O2")
class IdentityRuleLineTest {
    private static final String SUBJECT = "1 SUBJECT 2.5.4.3 RESIDENT_ID 2.5.4.4";

    @Test
    void fiveWordsAreTheUsualRule() {
        assertThat(IdentityRuleLine.read(SUBJECT).rule())
                .isEqualTo(new IdentityRule(
                        IdentityRule.Where.SUBJECT,
                        "2.5.4.3",
                        0,
                        Decode.AUTO,
                        StripPattern.USUAL,
                        IdentityKind.RESIDENT_ID,
                        "2.5.4.4",
                        true));
    }

    @Test
    void theOptionalWordsStandInAnyOrder() {
        IdentityRule rule = IdentityRuleLine.read(SUBJECT + "  off strip=SF(.*) decode=RAW_GBK occurrence=2")
                .rule();

        assertThat(rule.enabled()).isFalse();
        assertThat(rule.strip()).isEqualTo(new StripPattern("SF(.*)"));
        assertThat(rule.decode()).isEqualTo(Decode.RAW_GBK);
        assertThat(rule.occurrence()).isEqualTo(2);
    }

    @Test
    void aPatternMayHoldWhatAVendorWritesAroundTheNumber() {
        assertThat(IdentityRuleLine.read(SUBJECT + " strip=041@0([0-9X]{18})@.*")
                        .rule()
                        .strip()
                        .expression())
                .isEqualTo("041@0([0-9X]{18})@.*");
    }

    @Test
    void anAlternativeNameThatIsTextHasNoObjectIdentifier() {
        assertThat(IdentityRuleLine.read("1 ALTERNATIVE_NAME - USCC 2.5.4.10")
                        .rule()
                        .oid())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1 SUBJECT 2.5.4.3 USCC                                | rule 1: a rule has at least five words
            x SUBJECT 2.5.4.3 USCC 2.5.4.10                       | rule x: x is no number
            2 SUBJECT 2.5.4.3 USCC 2.5.4.10 occurrence=ten        | rule 2: ten is no number
            2 SUBJECT 2.5.4.3 USCC 2.5.4.10 occurrence=10         | rule 2: Occurrence out of range
            2 EXTENSION 1.2.3 USCC 2.5.4.10 occurrence=1          | rule 2: An extension occurs once
            2 SUBJECT 2.5.4.3 USCC 2.5.4.10 strip=(a*)*           | rule 2: Pattern too long or too powerful
            2 SUBJECT 2.5.4.3 USCC 2.5.4.10 strip=.*              | rule 2: Pattern needs exactly one group
            2 SUBJECT 2.5.4.3 USCC 2.5.4.10 off off               | rule 2: off stands there twice
            2 SUBJECT 2.5.4.3 USCC 2.5.4.10 of                    | rule 2: unknown word of
            2 SUBJECT 2.5.4.3 USCC 2.5.4.10 off=1                 | rule 2: unknown word off
            2 SUBJECT x USCC 2.5.4.10                             | rule 2: Not an object identifier
            """)
    void aWrongRuleIsRefusedWithItsReason(String line, String reason) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> IdentityRuleLine.read(line))
                .withMessage(TrustedCaConfigProperties.RULES)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void aWordThatIsNoWayToDecodeIsRefusedWithThoseThatAre() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> IdentityRuleLine.read(SUBJECT + " decode=UTF8"))
                .satisfies(e -> assertThat(e.reason())
                        .isEqualTo("rule 1: UTF8 is none of [AUTO, DER_STRING, RAW_UTF8, RAW_GBK]"));
    }
}
