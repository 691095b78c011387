package org.usercenter.auth.ca;

import org.keycloak.models.RealmModel;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.certificate.CertificateStore;

/** Binds the certificate that an account was registered by. */
final class CertificateBinder implements ProofBinder {
    private final CertificateStore certificates;

    CertificateBinder(CertificateStore certificates) {
        this.certificates = certificates;
    }

    @Override
    public void bind(RealmModel realm, String userId, VerifiedIdentity proof) {
        certificates.bind(realm, userId, CertificateEvidence.certificate(proof));
    }

    @Override
    public boolean isBound(RealmModel realm, VerifiedIdentity proof) {
        return certificates
                .find(realm, CertificateEvidence.certificate(proof).id())
                .isPresent();
    }
}
