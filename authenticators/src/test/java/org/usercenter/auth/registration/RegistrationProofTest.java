package org.usercenter.auth.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R1")
class RegistrationProofTest {
    private static final Uscc ENTERPRISE = Uscc.parse("91440300MA5TEXT03E");
    private static final IdentityDocument PERSON =
            IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X");
    private static final List<IdentityDocument> RESIDENT = List.of(PERSON);
    private static final List<IdentityDocument> PASSPORT = IdentityDocument.recognise("E12345678");
    private static final PersonName NAME = PersonName.parse("张三丰");

    @Test
    void theCertificateOfAnEnterpriseRegistersTheEnterprise() {
        assertThat(RegistrationProof.accountType(proof(ENTERPRISE, null))).isEqualTo("enterprise");
    }

    @Test
    void theCertificateOfAPersonRegistersThePerson() {
        assertThat(RegistrationProof.accountType(proof(null, PERSON))).isEqualTo("person");
    }

    @Test
    void theCertificateOfAMemberOfStaffNeverRegistersTheEnterprise() {
        assertThat(RegistrationProof.accountType(proof(ENTERPRISE, PERSON))).isEqualTo("person");
    }

    @Test
    void whatIsProvedCannotBeTypedOver() {
        Map<String, String> fields = RegistrationProof.overlay(
                Map.of("name", "别人", "documentNumber", "110101199003070011", "mobile", "13800138000"),
                proof(null, PERSON));

        assertThat(fields)
                .containsEntry("name", "张三丰")
                .containsEntry("documentType", "resident-id")
                .containsEntry("documentNumber", "11010519491231002X")
                .containsEntry("mobile", "13800138000");
    }

    @Test
    void aNameThatTheProofDoesNotTellIsTyped() {
        Map<String, String> fields =
                RegistrationProof.overlay(Map.of("name", "张三", "documentNumber", "1"), person(RESIDENT, null));

        assertThat(fields).containsEntry("name", "张三").containsEntry("documentNumber", "11010519491231002X");
    }

    @Test
    void aTypeIsChosenAmongThoseThatFitTheNumber() {
        assertThat(RegistrationProof.overlay(Map.of("documentType", "other"), person(PASSPORT, NAME)))
                .containsEntry("documentType", "other")
                .containsEntry("documentNumber", "E12345678");
    }

    @Test
    void aTypeThatDoesNotFitTheNumberIsNotTaken() {
        assertThat(RegistrationProof.overlay(Map.of("documentType", "taiwan-permit"), person(PASSPORT, NAME)))
                .doesNotContainKey("documentType");
    }

    @ParameterizedTest
    @CsvSource({"张三, 张 三", "阿依古丽·买买提, 阿依古丽•买买提"})
    void aPersonIsProvedHoweverTheCertificateWritesTheName(String typed, String certified) {
        assertThat(RegistrationProof.proves(
                        person(RESIDENT, PersonName.parse(certified)), registrant(typed, "resident-id")))
                .isTrue();
    }

    @Test
    void anotherNameIsNotProvedButTheDocumentIs() {
        VerifiedIdentity proof = person(RESIDENT, NAME);
        PersonInformation another = registrant("李四", "resident-id");

        assertThat(RegistrationProof.proves(proof, another)).isFalse();
        assertThat(RegistrationProof.isOf(proof, another)).isTrue();
    }

    @Test
    void aPersonWhoseNameTheProofDoesNotTellIsNotProved() {
        VerifiedIdentity proof = person(RESIDENT, null);
        PersonInformation registrant = registrant("张三丰", "resident-id");

        assertThat(RegistrationProof.proves(proof, registrant)).isFalse();
        assertThat(RegistrationProof.isOf(proof, registrant)).isTrue();
    }

    @Test
    void theCertificateOfAnEnterpriseProvesNoPerson() {
        PersonInformation registrant = registrant("张三丰", "resident-id");

        assertThat(RegistrationProof.isOf(proof(ENTERPRISE, null), registrant)).isFalse();
    }

    @Test
    void whatAProofFilledInIsToldFromWhatWasTypedWhenTheProofHasEnded() {
        Map<String, String> typed = PersonForm.typed(Fakes.form());
        VerifiedIdentity proof = proof(null, PERSON);

        assertThat(RegistrationProof.ended(RegistrationProof.overlay(typed, proof), null))
                .isTrue();
        assertThat(RegistrationProof.ended(RegistrationProof.overlay(typed, proof), proof))
                .isFalse();
        assertThat(RegistrationProof.ended(RegistrationProof.overlay(typed, null), null))
                .isFalse();
    }

    @Test
    void aPageThatWasLockedIsShownAgainWhenTheProofHasEndedMeanwhile() {
        MultivaluedMap<String, String> form = Fakes.form();
        form.putSingle("proved", "true");

        assertThat(RegistrationProof.endedMeanwhile(form, null)).hasValueSatisfying(typed -> {
            assertThat(typed).containsEntry("mobile", "138 0013 8000");
            assertThat(RegistrationProof.ended(typed, null)).isTrue();
        });
        assertThat(RegistrationProof.endedMeanwhile(form, proof(null, PERSON))).isEmpty();
    }

    @Test
    void aPageThatNoProofLockedIsTakenAsItIs() {
        assertThat(RegistrationProof.endedMeanwhile(Fakes.form(), null)).isEmpty();
    }

    @Test
    void thePageOfAMemberOfStaffShowsTheOwnName() {
        assertThat(ProvedFacts.of(proof(ENTERPRISE, PERSON)))
                .containsEntry("name", "张三丰")
                .containsEntry("documentType", "resident-id")
                .doesNotContainKey("uscc");
    }

    @Test
    void thePageAsksForWhatTheProofLeavesOpen() {
        assertThat(ProvedFacts.of(person(PASSPORT, null)))
                .containsKey("number")
                .doesNotContainKeys("name", "documentType");
        assertThat(ProvedFacts.documentTypes(person(PASSPORT, null), List.of("resident-id")))
                .containsExactly("chinese-passport", "other");
        assertThat(ProvedFacts.documentTypes(null, List.of("resident-id"))).containsExactly("resident-id");
    }

    private static PersonInformation registrant(String name, String type) {
        Map<String, String> typed = new HashMap<>(PersonForm.typed(Fakes.form()));
        typed.put("name", name);
        typed.put("documentType", type);
        return PersonForm.accepted(typed).orElseThrow();
    }

    private static VerifiedIdentity person(List<IdentityDocument> documents, @Nullable PersonName name) {
        return new VerifiedIdentity(
                "uc-ca", "某某有限公司", null, new ProvedPerson(documents, name), RealNameLevel.CERTIFIED, Map.of());
    }

    private static VerifiedIdentity proof(@Nullable Uscc enterprise, @Nullable IdentityDocument person) {
        return new VerifiedIdentity(
                "uc-ca",
                "某某有限公司",
                enterprise == null ? null : new ProvedEnterprise(enterprise, EnterpriseName.parse("某某有限公司")),
                person == null ? null : new ProvedPerson(List.of(person), NAME),
                RealNameLevel.CERTIFIED,
                Map.of());
    }
}
