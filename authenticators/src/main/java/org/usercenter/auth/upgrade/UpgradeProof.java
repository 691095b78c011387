package org.usercenter.auth.upgrade;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.Sealed;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.certificate.CertificateId;

/**
 * A proof between its making and the confirmation. Kept apart from the proofs of ways in, so that none of those serves as a
 * proof for an upgrade, nor this one as a way in.
 *
 * @param kept the proof as it is written
 * @param certificate its certificate, as {@link CertificateId#value} has it; null: no certificate is behind it
 */
public record UpgradeProof(Proofs.Kept kept, @Nullable String certificate) {
    private static final String KIND = "upgrade-proof";
    private static final long MILLIS = 1000;

    static UpgradeProof of(VerifiedIdentity proof, @Nullable CertificateId certificate) {
        return new UpgradeProof(
                Proofs.Kept.of(proof, Time.currentTimeMillis() / MILLIS),
                certificate == null ? null : certificate.value());
    }

    /**
     * As it was made.
     *
     * @throws IllegalArgumentException when it cannot be understood any more
     */
    VerifiedIdentity identity() {
        return kept.proof();
    }

    @Nullable
    CertificateId certificateId() {
        return certificate == null ? null : CertificateId.parse(certificate);
    }

    /** That of a tab. */
    static Sealed<UpgradeProof> in(KeycloakSession session, AuthenticationSessionModel sitting) {
        return Sealed.of(session, sitting, KIND, UpgradeProof.class);
    }

    /** Without what was proved. */
    @Override
    public String toString() {
        return "UpgradeProof[" + kept + "]";
    }
}
