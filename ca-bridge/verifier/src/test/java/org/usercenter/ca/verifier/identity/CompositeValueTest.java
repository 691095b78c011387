package org.usercenter.ca.verifier.identity;

import java.util.List;

import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.identity.IdentityOutcome.Found;
import org.usercenter.ca.verifier.identity.IdentityOutcome.Missing;
import org.usercenter.ca.verifier.identity.IdentityRule.Decode;
import org.usercenter.ca.verifier.identity.IdentityRule.Where;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers that vendors write among other things, cut out by a pattern of their own. */
@Tag("L2")
final class CompositeValueTest {

    private static final String PERSON = "11010519491231002X";
    private static final String COMPOSITE = "041@0([0-9X]{18})@.*";
    private static final String TYPE_DIGIT = "[0-9]?([0-9X]{18})";

    @Test
    void aNumberAmongOtherThingsInTheCommonNameIsFound() {
        assertThat(commonName("041@0" + PERSON + "@name@00000001", COMPOSITE)).isEqualTo(person());
    }

    @Test
    void anotherHeadIsNoNumber() {
        assertThat(commonName("042@0" + PERSON + "@name@00000001", COMPOSITE)).isEqualTo(new Missing());
    }

    @Test
    void aDigitForTheTypeBeforeTheNumberIsTakenOff() {
        assertThat(commonName("1" + PERSON, TYPE_DIGIT)).isEqualTo(person());
    }

    @Test
    void aNumberWithoutTheDigitIsFoundByTheSameRule() {
        assertThat(commonName(PERSON, TYPE_DIGIT)).isEqualTo(person());
    }

    private static IdentityOutcome person() {
        return new Found(null, new PersonDocument(PersonDocument.Kind.RESIDENT_ID, PERSON), "Name", null, "Name");
    }

    private static IdentityOutcome commonName(String value, String pattern) {
        IdentityRule rule = new IdentityRule(
                Where.SUBJECT,
                BCStyle.CN.getId(),
                0,
                Decode.AUTO,
                new StripPattern(pattern),
                IdentityKind.RESIDENT_ID,
                BCStyle.SURNAME.getId(),
                true);
        Draft draft = Draft.holder(Keys.sm2(), "CN=Example")
                .subject(new X500NameBuilder()
                        .addRDN(BCStyle.SURNAME, "Name")
                        .addRDN(BCStyle.CN, value)
                        .build());
        return IdentityExtractor.extract(draft.selfSigned().parsed(), List.of(rule));
    }
}
