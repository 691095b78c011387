package org.usercenter.auth.upgrade;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.certificate.CertificateId;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A10")
class UpgradeProofTest {
    private static final VerifiedIdentity PERSON = new VerifiedIdentity(
            "uc-ca",
            "张三丰",
            null,
            new ProvedPerson(
                    List.of(IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X")),
                    PersonName.parse("张三丰")),
            RealNameLevel.CERTIFIED,
            Map.of("fingerprint", "f"));
    private static final CertificateId CERTIFICATE =
            CertificateId.of(new byte[] {1}, java.math.BigInteger.TEN, new byte[] {2});

    @Test
    void aProofIsReadAsItWasMade() throws IOException {
        UpgradeProof proof = written(UpgradeProof.of(PERSON, CERTIFICATE));

        assertThat(proof.identity()).isEqualTo(PERSON);
        assertThat(proof.certificateId()).isEqualTo(CERTIFICATE);
    }

    @Test
    void aProofWithoutCertificateHasNone() throws IOException {
        assertThat(written(UpgradeProof.of(PERSON, null)).certificateId()).isNull();
    }

    @Test
    void aProofIsPrintedWithoutThePerson() {
        assertThat(UpgradeProof.of(PERSON, CERTIFICATE).toString()).doesNotContain("张", "19491231");
    }

    private static UpgradeProof written(UpgradeProof proof) throws IOException {
        return JsonSerialization.readValue(JsonSerialization.writeValueAsString(proof), UpgradeProof.class);
    }
}
