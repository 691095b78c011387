package org.usercenter.ca.verifier.identity;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.identity.IdentityOutcome.Found;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose name stands in a certificate: nobody may be registered as proved by the name of his employer. */
@Tag("R1")
final class HolderNamesTest {

    private static final String USCC = "91440300MA5TEXT03E";
    private static final String PERSON = "11010519491231002X";
    private static final ASN1ObjectIdentifier CODE = new ASN1ObjectIdentifier("1.2.156.10260.4.1.4");
    private static final ASN1ObjectIdentifier RESIDENT_ID = new ASN1ObjectIdentifier("1.2.156.10260.4.1.1");

    @Test
    void aCertificateOfStaffTellsBothNames() {
        Found found = staff("O=某某有限公司,CN=张三");

        assertThat(found.enterpriseName()).isEqualTo("某某有限公司");
        assertThat(found.personName()).isEqualTo("张三");
        assertThat(found.uscc()).isEqualTo(USCC);
        assertThat(found.person()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O=某某有限公司",
                "CN=某某有限公司",
                "O=某某有限公司,CN=某某有限公司",
                "O=某某有限公司,CN=某某 有限公司",
                "O=某某（深圳）有限公司,CN=某某(深圳)有限公司",
                "O=某某有限公司,CN=某某有限公司北京分公司",
                "O=某某有限公司北京分公司,CN=某某有限公司"
            })
    void aNameThatCanBeTheEmployersIsNotThePersons(String subject) {
        assertThat(staff(subject).personName()).isNull();
    }

    @Test
    void theEmployersNameIsKnownWithoutThePersons() {
        assertThat(staff("O=某某有限公司").enterpriseName()).isEqualTo("某某有限公司");
    }

    @Test
    void aPersonsNameIsNeverTheEmployers() {
        assertThat(staff("CN=张三").enterpriseName()).isNull();
    }

    @Test
    void somethingForPeopleToReadIsThereAnyway() {
        assertThat(staff("O=某某有限公司").name()).isEqualTo("某某有限公司");
        assertThat(person("O=某某有限公司").name()).isEqualTo("某某有限公司");
    }

    @Test
    void aPersonIsNamedByTheCommonName() {
        Found found = person("CN=张三");

        assertThat(found.personName()).isEqualTo("张三");
        assertThat(found.enterpriseName()).isNull();
    }

    @Test
    void theOrganisationDoesNotStandInForAPersonsName() {
        assertThat(person("O=某某有限公司").personName()).isNull();
    }

    @Test
    void theOrganisationWrittenAsCommonNameIsNoPersonsNameEither() {
        assertThat(person("O=某某有限公司,CN=某某有限公司").personName()).isNull();
    }

    @Test
    void anEnterpriseIsNamedByTheOrganisation() {
        Found found = enterprise("O=某某有限公司,CN=公章01");

        assertThat(found.enterpriseName()).isEqualTo("某某有限公司");
        assertThat(found.personName()).isNull();
    }

    @Test
    void theCommonNameStandsInForAnEnterprisesName() {
        assertThat(enterprise("CN=某某有限公司").enterpriseName()).isEqualTo("某某有限公司");
    }

    private static Found staff(String subject) {
        return found(
                holder(subject).plain(CODE, new DERUTF8String(USCC)).plain(RESIDENT_ID, new DERUTF8String(PERSON)));
    }

    private static Found person(String subject) {
        return found(holder(subject).plain(RESIDENT_ID, new DERUTF8String(PERSON)));
    }

    private static Found enterprise(String subject) {
        return found(holder(subject).plain(CODE, new DERUTF8String(USCC)));
    }

    private static Draft holder(String subject) {
        return Draft.holder(Keys.sm2(), subject);
    }

    private static Found found(Draft draft) {
        return (Found) IdentityExtractor.extract(draft.selfSigned().parsed(), DefaultIdentityRules.national());
    }
}
