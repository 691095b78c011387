package org.usercenter.ca.verifier.identity;

import java.util.List;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.identity.IdentityOutcome.Ambiguous;
import org.usercenter.ca.verifier.identity.IdentityOutcome.Found;
import org.usercenter.ca.verifier.identity.IdentityOutcome.Missing;
import org.usercenter.ca.verifier.identity.IdentityRule.Decode;
import org.usercenter.ca.verifier.identity.IdentityRule.Where;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Certificates that say two things at once, and names that are not what they seem. */
@Tag("L2")
final class ContradictionTest {

    private static final String USCC = "91440300MA5TEXT03E";
    private static final String OTHER_USCC = "91440300123456788M";
    /** Passes the checksum of a unified code too, but no department is called 44. */
    private static final String PERSON_LIKE_A_CODE = "440301199001010469";

    private static final ASN1ObjectIdentifier ORGANISATION = new ASN1ObjectIdentifier("1.2.156.10260.4.1.4");
    private static final String O = BCStyle.O.getId();

    @Test
    void aSecondCodeInTheSubjectIsAmbiguous() {
        assertThat(subject(List.of(unit(0)), USCC, OTHER_USCC)).isEqualTo(new Ambiguous(IdentityKind.USCC));
    }

    @Test
    void theSameCodeTwiceInTheSubjectIsFound() {
        assertThat(subject(List.of(unit(0)), USCC, USCC)).isInstanceOf(Found.class);
    }

    @Test
    void otherTextBesideTheCodeIsFound() {
        assertThat(subject(List.of(unit(1)), "Sales", USCC)).isInstanceOf(Found.class);
    }

    @Test
    void aPlaceThatAnotherRuleNamesIsLeftToThatRule() {
        IdentityRule agent = new IdentityRule(
                Where.SUBJECT,
                BCStyle.OU.getId(),
                1,
                Decode.AUTO,
                StripPattern.USUAL,
                IdentityKind.OTHER_DOCUMENT,
                O,
                true);

        assertThat(subject(List.of(unit(0), agent), USCC, OTHER_USCC)).isInstanceOf(Found.class);
    }

    @Test
    void aSecondCodeAmongTheAlternativeNamesIsAmbiguous() {
        IdentityRule rule = new IdentityRule(
                Where.ALTERNATIVE_NAME,
                "",
                0,
                Decode.AUTO,
                new StripPattern("(.*)@EXAMPLE\\.TEST"),
                IdentityKind.USCC,
                O,
                true);
        GeneralNames names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.rfc822Name, USCC + "@example.test"),
            new GeneralName(GeneralName.rfc822Name, OTHER_USCC + "@example.test")
        });

        assertThat(extract(
                        Draft.holder(Keys.sm2(), "O=Example Ltd").plain(Extension.subjectAlternativeName, names),
                        List.of(rule)))
                .isEqualTo(new Ambiguous(IdentityKind.USCC));
    }

    @Test
    void aPersonsNumberWhereOnlyACodeIsExpectedIsNoCode() {
        IdentityRule codesOnly = IdentityRule.extension(ORGANISATION.getId(), IdentityKind.USCC, O);

        assertThat(extract(
                        Draft.holder(Keys.sm2(), "O=Example Ltd")
                                .plain(ORGANISATION, new DERUTF8String(PERSON_LIKE_A_CODE)),
                        List.of(codesOnly)))
                .isEqualTo(new Missing());
    }

    @Test
    void anExtensionHasNoSecondOccurrence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentityRule(
                        Where.EXTENSION, "1.2.3", 1, Decode.AUTO, StripPattern.USUAL, IdentityKind.USCC, O, true));
    }

    @Test
    void twoDifferentNamesAreAmbiguous() {
        assertThat(named(name().addRDN(BCStyle.O, "Example Ltd").addRDN(BCStyle.O, "Another Ltd")))
                .isEqualTo(new Ambiguous(IdentityKind.USCC));
    }

    @Test
    void theSameNameTwiceIsThatName() {
        assertThat(nameFound(name().addRDN(BCStyle.O, "Example Ltd").addRDN(BCStyle.O, "Example Ltd")))
                .isEqualTo("Example Ltd");
    }

    @Test
    void cnStandsInForAMissingO() {
        assertThat(nameFound(name().addRDN(BCStyle.CN, "Example Ltd"))).isEqualTo("Example Ltd");
    }

    @Test
    void cnDoesNotStandInForAnOThatCannotBeUsed() {
        assertThat(nameFound(name().addRDN(BCStyle.O, " ").addRDN(BCStyle.CN, "Another Ltd")))
                .isNull();
    }

    @Test
    void aNameOf200ChineseCharactersIsRead() {
        assertThat(nameFound(name().addRDN(BCStyle.O, "\u6df1".repeat(200)))).hasSize(200);
    }

    @Test
    void aNameOf201CharactersIsNone() {
        assertThat(nameFound(name().addRDN(BCStyle.O, "\u6df1".repeat(201)))).isNull();
    }

    /** A zero-width space, a turn of the writing direction, both separators, private use, and a control character. */
    @ParameterizedTest
    @ValueSource(ints = {0x200B, 0x202E, 0x2028, 0x2029, 0xE000, 0xF0000, 0x0007})
    void aNameWithACharacterThatCannotBeSeenIsNone(int character) {
        assertThat(nameFound(name().addRDN(BCStyle.O, "Example" + Character.toString(character) + " Ltd")))
                .isNull();
    }

    @Test
    void halfACharacterIsNoName() {
        assertThat(Readings.name(new DERBMPString("\ud800"))).isNull();
    }

    private static IdentityRule unit(int occurrence) {
        return new IdentityRule(
                Where.SUBJECT,
                BCStyle.OU.getId(),
                occurrence,
                Decode.AUTO,
                StripPattern.USUAL,
                IdentityKind.USCC,
                O,
                true);
    }

    private static IdentityOutcome subject(List<IdentityRule> rules, String first, String second) {
        X500Name name = name().addRDN(BCStyle.O, "Example Ltd")
                .addRDN(BCStyle.OU, first)
                .addRDN(BCStyle.OU, second)
                .build();
        return extract(Draft.holder(Keys.sm2(), "CN=Example").subject(name), rules);
    }

    private static @Nullable String nameFound(X500NameBuilder name) {
        return named(name) instanceof Found found ? found.name() : "not found";
    }

    private static IdentityOutcome named(X500NameBuilder name) {
        return extract(
                Draft.holder(Keys.sm2(), "CN=Example")
                        .subject(name.build())
                        .plain(ORGANISATION, new DERUTF8String(USCC)),
                DefaultIdentityRules.national());
    }

    private static X500NameBuilder name() {
        return new X500NameBuilder().addRDN(BCStyle.C, "CN");
    }

    private static IdentityOutcome extract(Draft draft, List<IdentityRule> rules) {
        return IdentityExtractor.extract(draft.selfSigned().parsed(), rules);
    }
}
