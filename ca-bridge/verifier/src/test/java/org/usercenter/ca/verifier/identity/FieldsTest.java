package org.usercenter.ca.verifier.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.OtherName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.identity.IdentityOutcome.Found;
import org.usercenter.ca.verifier.identity.IdentityOutcome.Missing;
import org.usercenter.ca.verifier.identity.IdentityRule.Decode;
import org.usercenter.ca.verifier.identity.IdentityRule.Where;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Places at which a certificate may say who its holder is, and what is shown of them. */
@Tag("L2")
final class FieldsTest {

    private static final String USCC = "91440300MA5TEXT03E";
    private static final String PERSON = "11010519491231002X";
    private static final ASN1ObjectIdentifier CODE = new ASN1ObjectIdentifier("1.2.156.10260.4.1.4");
    private static final ASN1ObjectIdentifier RESIDENT_ID = new ASN1ObjectIdentifier("1.2.156.10260.4.1.1");
    private static final String PRINCIPAL = "1.3.6.1.4.1.311.20.2.3";
    private static final String O = BCStyle.O.getId();

    private final List<IdentityRule> rules = DefaultIdentityRules.national();

    @Test
    void anOtherNameOfTheRulesTypeIsRead() {
        assertThat(alternativeName(PRINCIPAL, otherName(PRINCIPAL))).isInstanceOf(Found.class);
    }

    @Test
    void anOtherNameOfAnotherTypeIsNotRead() {
        assertThat(alternativeName(PRINCIPAL, otherName("1.2.3"))).isEqualTo(new Missing());
    }

    @Test
    void anOtherNameIsNoText() {
        assertThat(alternativeName("", otherName(PRINCIPAL))).isEqualTo(new Missing());
    }

    @ParameterizedTest
    @ValueSource(ints = {GeneralName.rfc822Name, GeneralName.dNSName, GeneralName.uniformResourceIdentifier})
    void aTextNameIsRead(int kind) {
        assertThat(alternativeName("", new GeneralName(kind, USCC))).isInstanceOf(Found.class);
    }

    @Test
    void aTextNameIsNoOtherName() {
        assertThat(alternativeName(PRINCIPAL, new GeneralName(GeneralName.rfc822Name, USCC)))
                .isEqualTo(new Missing());
    }

    /** The same bytes as a text, behind tag and length. */
    @Test
    void anAddressIsNoText() {
        assertThat(alternativeName(
                        "",
                        new GeneralName(
                                GeneralName.iPAddress, new DEROctetString(USCC.getBytes(StandardCharsets.US_ASCII))),
                        new StripPattern(".*?(91.*)")))
                .isEqualTo(new Missing());
    }

    @Test
    void alternativeNamesThatCannotBeReadNameNobody() {
        Draft draft = Draft.holder(Keys.sm2(), "O=Example Ltd")
                .extension(Extension.subjectAlternativeName, false, new byte[] {1, 2, 3});

        assertThat(IdentityExtractor.extract(parsed(draft), List.of(alternative("", StripPattern.USUAL))))
                .isEqualTo(new Missing());
    }

    @Test
    void aTextOf128CharactersIsRead() {
        assertThat(code(new DERUTF8String(USCC + " ".repeat(110)))).isInstanceOf(Found.class);
    }

    @Test
    void aTextOf129CharactersIsNoNumber() {
        assertThat(code(new DERUTF8String(USCC + " ".repeat(111)))).isEqualTo(new Missing());
    }

    @Test
    void anEmptyValueIsNoNumber() {
        assertThat(IdentityExtractor.extract(
                        parsed(Draft.holder(Keys.sm2(), "O=Example Ltd").extension(CODE, false, new byte[0])), rules))
                .isEqualTo(new Missing());
    }

    @Test
    void aHolderWithoutAnyNameHasNone() {
        Draft draft = Draft.holder(Keys.sm2(), "C=CN").plain(CODE, new DERUTF8String(USCC));

        assertThat(IdentityExtractor.extract(parsed(draft), rules)).isEqualTo(new Found(USCC, null, null, null, null));
    }

    @Test
    void anOccurrenceIsFrom0To9() {
        assertThat(occurrence(9).occurrence()).isEqualTo(9);
        assertThatIllegalArgumentException().isThrownBy(() -> occurrence(10));
        assertThatIllegalArgumentException().isThrownBy(() -> occurrence(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2."})
    void theNameOfAHolderIsAnAttribute(String holderName) {
        assertThatIllegalArgumentException().isThrownBy(() -> IdentityRule.subject(O, IdentityKind.USCC, holderName));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2."})
    void anAttributeIsAnObjectIdentifier(String attribute) {
        assertThatIllegalArgumentException().isThrownBy(() -> IdentityRule.subject(attribute, IdentityKind.USCC, O));
    }

    @Test
    void anAdministratorSeesWhatEachRuleGives() {
        List<IdentityExtractor.Hit> hits = IdentityExtractor.hits(staff(), rules);

        assertThat(hits).extracting(IdentityExtractor.Hit::value).containsExactly(USCC, PERSON);
        assertThat(hits).extracting(hit -> hit.rule().oid()).containsExactly(CODE.getId(), RESIDENT_ID.getId());
    }

    @Test
    void nothingThatIsPrintedTellsANumberOrAName() {
        ParsedCertificate staff = staff();
        IdentityOutcome outcome = IdentityExtractor.extract(staff, rules);

        assertThat(outcome).hasToString("Found");
        assertThat(IdentityExtractor.hits(staff, rules).get(0)).hasToString(CODE.getId() + " USCC");
        assertThat(new PersonDocument(PersonDocument.Kind.RESIDENT_ID, PERSON)).hasToString("RESIDENT_ID");
        assertThat(new HolderNames("Example Ltd", "Zhang San")).hasToString("HolderNames");
    }

    private IdentityOutcome code(ASN1Encodable value) {
        return IdentityExtractor.extract(
                parsed(Draft.holder(Keys.sm2(), "O=Example Ltd").plain(CODE, value)), rules);
    }

    private static ParsedCertificate staff() {
        return parsed(Draft.holder(Keys.sm2(), "O=Example Ltd,CN=Zhang San")
                .plain(CODE, new DERUTF8String(USCC))
                .plain(RESIDENT_ID, new DERUTF8String(PERSON)));
    }

    private static IdentityOutcome alternativeName(String oid, GeneralName name) {
        return alternativeName(oid, name, StripPattern.USUAL);
    }

    private static IdentityOutcome alternativeName(String oid, GeneralName name, StripPattern strip) {
        Draft draft = Draft.holder(Keys.sm2(), "O=Example Ltd")
                .plain(Extension.subjectAlternativeName, new GeneralNames(name));
        return IdentityExtractor.extract(parsed(draft), List.of(alternative(oid, strip)));
    }

    private static IdentityRule alternative(String oid, StripPattern strip) {
        return new IdentityRule(Where.ALTERNATIVE_NAME, oid, 0, Decode.AUTO, strip, IdentityKind.USCC, O, true);
    }

    private static GeneralName otherName(String oid) {
        return new GeneralName(
                GeneralName.otherName, new OtherName(new ASN1ObjectIdentifier(oid), new DERUTF8String(USCC)));
    }

    private static IdentityRule occurrence(int occurrence) {
        return new IdentityRule(
                Where.SUBJECT, O, occurrence, Decode.AUTO, StripPattern.USUAL, IdentityKind.USCC, O, true);
    }

    private static ParsedCertificate parsed(Draft draft) {
        return draft.selfSigned().parsed();
    }
}
