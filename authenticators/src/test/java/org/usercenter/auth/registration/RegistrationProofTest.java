package org.usercenter.auth.registration;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R1")
class RegistrationProofTest {
    private static final Uscc ENTERPRISE = Uscc.parse("91440300MA5TEXT03E");
    private static final IdentityDocument PERSON =
            IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X");

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

    private static VerifiedIdentity proof(@Nullable Uscc enterprise, @Nullable IdentityDocument person) {
        return new VerifiedIdentity("uc-ca", "张三丰", enterprise, person, RealNameLevel.CERTIFIED, Map.of());
    }
}
