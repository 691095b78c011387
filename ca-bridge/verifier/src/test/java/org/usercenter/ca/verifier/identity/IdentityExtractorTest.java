package org.usercenter.ca.verifier.identity;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.identity.IdentityOutcome.Ambiguous;
import org.usercenter.ca.verifier.identity.IdentityOutcome.Found;
import org.usercenter.ca.verifier.identity.IdentityOutcome.Missing;
import org.usercenter.ca.verifier.identity.IdentityOutcome.OrganisationCodeOnly;
import org.usercenter.ca.verifier.identity.IdentityRule.Decode;
import org.usercenter.ca.verifier.identity.IdentityRule.Where;
import org.usercenter.ca.verifier.parse.CertificateParser;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

@Tag("L2")
final class IdentityExtractorTest {

    private static final String USCC = "91440300MA5TEXT03E";
    private static final String PERSON = "11010519491231002X";
    private static final ASN1ObjectIdentifier ORGANISATION = new ASN1ObjectIdentifier("1.2.156.10260.4.1.4");
    private static final ASN1ObjectIdentifier SHENZHEN = new ASN1ObjectIdentifier("2.16.156.112548");
    private static final String CN = BCStyle.CN.getId();
    private static final String O = BCStyle.O.getId();

    private final List<IdentityRule> rules = DefaultIdentityRules.national();

    @Test
    void aPrintableStringIsRead() {
        usccFrom(new DERPrintableString(USCC));
    }

    @Test
    void aUtf8StringIsRead() {
        usccFrom(new DERUTF8String(USCC));
    }

    @Test
    void anIa5StringIsRead() {
        usccFrom(new DERIA5String(USCC));
    }

    @Test
    void aBmpStringIsRead() {
        usccFrom(new DERBMPString(USCC));
    }

    @Test
    void anExplicitContextTagIsSeenThrough() {
        usccFrom(new DERTaggedObject(true, 0, new DERPrintableString(USCC)));
    }

    @Test
    void anImplicitContextTagIsSeenThrough() {
        usccFrom(new DERTaggedObject(false, 0, new DERPrintableString(USCC)));
    }

    @Test
    void rawBytesAreRead() {
        assertThat(extract(raw(ORGANISATION, USCC.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(enterprise(USCC));
    }

    @Test
    void rawFullWidthCharactersInGbkAreRead() {
        String wide = USCC.codePoints()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(extract(raw(ORGANISATION, wide.getBytes(Charset.forName("GBK")))))
                .isEqualTo(enterprise(USCC));
    }

    @Test
    void lowerCaseIsNormalised() {
        usccFrom(new DERUTF8String(" 91440300ma5text03e "));
    }

    @Test
    void thePrefixOfAPersonIsTakenOff() {
        assertThat(extract(extension("1.2.156.10260.4.1.1", "SF" + PERSON)))
                .isEqualTo(person(PersonDocument.Kind.RESIDENT_ID, PERSON));
    }

    @Test
    void aCompositeHeadIsTakenOff() {
        assertThat(extract(extension("1.2.156.10260.4.1.1", "1@5009SF" + PERSON)))
                .isInstanceOf(Found.class);
    }

    @Test
    void aPassportIsAnotherDocument() {
        assertThat(extract(extension("1.2.156.10260.4.1.1.2", "E12345678")))
                .isEqualTo(person(PersonDocument.Kind.OTHER, "E12345678"));
    }

    @Test
    void aWrongResidentIdIsNotTakenForAnotherDocument() {
        assertThat(extract(extension("1.2.156.10260.4.1.1.2", "110105194912310021")))
                .isEqualTo(new Missing());
    }

    @Test
    void aWrongCheckCharacterIsNoValue() {
        assertThat(extract(extension(ORGANISATION.getId(), "91440300MA5TEXT03F")))
                .isEqualTo(new Missing());
    }

    @Test
    void aCodeWhoseInnerCheckCharacterIsWrongCounts() {
        assertThat(extract(extension(ORGANISATION.getId(), "91440300123456789Q")))
                .isEqualTo(enterprise("91440300123456789Q"));
    }

    @Test
    void aPersonBornOnThe30thOfFebruaryIsNoValue() {
        assertThat(extract(extension("1.2.156.10260.4.1.1", "110105194902300020")))
                .isEqualTo(new Missing());
    }

    @Test
    void anOrganisationCodeBesideItsUnifiedCodeDoesNoHarm() throws Exception {
        assertThat(IdentityExtractor.extract(vector("sm2-organisation.pem"), rules))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.uscc()).isEqualTo(USCC));
    }

    @Test
    void thePublishedPersonIsRead() throws Exception {
        assertThat(IdentityExtractor.extract(vector("sm2-person-raw-oid.pem"), rules))
                .isInstanceOfSatisfying(Found.class, found -> assertThat(found.person())
                        .isEqualTo(new PersonDocument(PersonDocument.Kind.RESIDENT_ID, PERSON)));
    }

    @Test
    void thePublishedRawValueIsReadByAVendorsOwnRule() throws Exception {
        IdentityRule own = IdentityRule.extension("1.2.156.112562.2.1.1.1", IdentityKind.RESIDENT_ID, CN);

        assertThat(IdentityExtractor.extract(vector("sm2-person-raw-oid.pem"), List.of(own)))
                .isInstanceOf(Found.class);
    }

    @Test
    void anOrganisationCodeAloneIsToldApart() {
        assertThat(extract(extension(ORGANISATION.getId(), "D2143569-X")))
                .isEqualTo(new OrganisationCodeOnly("D2143569X"));
    }

    @Test
    void twoPersonsAreAmbiguous() {
        assertThat(extract(Draft.holder(Keys.sm2(), "CN=Example")
                        .plain(new ASN1ObjectIdentifier("1.2.156.10260.4.1.1"), new DERUTF8String(PERSON))
                        .plain(SHENZHEN, new DERUTF8String("440300199001010016"))))
                .isEqualTo(new Ambiguous(IdentityKind.RESIDENT_ID));
    }

    /** One resident ID in 31 has the right check character of a unified code as well. */
    @Test
    void aPersonWhoseNumberLooksLikeACodeIsAPerson() {
        String both = "440301199001010469";

        assertThat(extract(extension(SHENZHEN.getId(), both))).isEqualTo(person(PersonDocument.Kind.RESIDENT_ID, both));
    }

    @Test
    void aNumberThatCouldWellBeBothIsAmbiguous() {
        assertThat(extract(extension(SHENZHEN.getId(), bothWays("51310")))).isEqualTo(new Ambiguous(IdentityKind.USCC));
    }

    @Test
    void aRuleThatIsSwitchedOffDoesNotApply() {
        assertThat(extract(extension("1.2.156.10260.4.4", USCC))).isEqualTo(new Missing());
    }

    @Test
    void theSecondAttributeOfTheSubjectCanBeNamed() {
        IdentityRule second = new IdentityRule(
                Where.SUBJECT, BCStyle.OU.getId(), 1, Decode.AUTO, StripPattern.USUAL, IdentityKind.USCC, O, true);
        Draft draft = Draft.holder(Keys.sm2(), "CN=Example")
                .subject(new X500NameBuilder()
                        .addRDN(BCStyle.O, "Example Ltd")
                        .addRDN(BCStyle.OU, "Sales")
                        .addRDN(BCStyle.OU, USCC)
                        .build());

        assertThat(IdentityExtractor.extract(draft.selfSigned().parsed(), List.of(second)))
                .isEqualTo(enterprise(USCC));
    }

    @Test
    void anAlternativeNameCanBeNamed() {
        IdentityRule rule = new IdentityRule(
                Where.ALTERNATIVE_NAME,
                "",
                0,
                Decode.AUTO,
                new StripPattern("(.*)@EXAMPLE\\.TEST"),
                IdentityKind.USCC,
                O,
                true);
        Draft draft = Draft.holder(Keys.sm2(), "O=Example Ltd,CN=Zhang San")
                .plain(
                        Extension.subjectAlternativeName,
                        new GeneralNames(new GeneralName(GeneralName.rfc822Name, USCC + "@example.test")));

        assertThat(IdentityExtractor.extract(draft.selfSigned().parsed(), List.of(rule)))
                .isEqualTo(enterprise(USCC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(a*)*", "(a+)+", "(a)\\1", "(?=a)(.*)", "(.*)(.*)", ".*", "(", "(?:a|aa){2,}(.*)", "(.*.*.*.*)"
            })
    void aPatternThatCouldRunLongIsRefused(String expression) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StripPattern(expression));
    }

    @net.jqwik.api.Tag("fuzz")
    @Property(tries = 1000)
    void anyBytesInAnExtensionGiveAnOutcome(@ForAll @Size(max = 60) byte[] value) {
        assertThatCode(() -> extract(raw(SHENZHEN, value))).doesNotThrowAnyException();
    }

    private static Found enterprise(String uscc) {
        return new Found(uscc, null, "Example Ltd", "Example Ltd", null);
    }

    private static Found person(PersonDocument.Kind kind, String number) {
        return new Found(null, new PersonDocument(kind, number), "Zhang San", null, "Zhang San");
    }

    private void usccFrom(ASN1Encodable value) {
        assertThat(extract(draft().plain(ORGANISATION, value))).isEqualTo(enterprise(USCC));
    }

    private IdentityOutcome extract(Draft draft) {
        return IdentityExtractor.extract(draft.selfSigned().parsed(), rules);
    }

    private static Draft extension(String oid, String value) {
        return draft().plain(new ASN1ObjectIdentifier(oid), new DERUTF8String(value));
    }

    private static Draft raw(ASN1ObjectIdentifier oid, byte[] value) {
        return draft().extension(oid, false, value);
    }

    private static Draft draft() {
        return Draft.holder(Keys.sm2(), "O=Example Ltd,CN=Zhang San");
    }

    /** A resident ID of the region that passes both checksums, found by trying. */
    private static String bothWays(String region) {
        for (int i = 0; i < 1000; i++) {
            for (char check : "0123456789X".toCharArray()) {
                String number = region + "119900101" + "%03d".formatted(i) + check;
                if (Checksums.valid(IdentityKind.RESIDENT_ID, number) && Checksums.valid(IdentityKind.USCC, number)) {
                    return number;
                }
            }
        }
        throw new AssertionError("none found");
    }

    private static ParsedCertificate vector(String name) throws Exception {
        try (var in = IdentityExtractorTest.class.getResourceAsStream("/vectors/" + name)) {
            if (in == null) {
                throw new AssertionError("vector missing");
            }
            String pem = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return new CertificateParser(Keys.BC)
                    .parseBase64(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
        }
    }
}
