package org.usercenter.auth.ca;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.certificate.CertificateAlgorithm;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.CertificateId;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

/** A proved certificate as a {@link VerifiedIdentity}, and back to what is bound. */
public final class CertificateEvidence {
    private static final String VENDOR = "vendor";
    private static final String ID = "id";
    private static final String ISSUER = "issuer";
    private static final String FINGERPRINT = "fingerprint";
    private static final String NOT_BEFORE = "notBefore";
    private static final String NOT_AFTER = "notAfter";
    private static final String ALGORITHM = "algorithm";

    private CertificateEvidence() {}

    /**
     * What possession of the certificate proves.
     *
     * @param enterprise what it tells of an enterprise
     * @param person what it tells of a human
     */
    static VerifiedIdentity proof(
            NewCertificate certificate, @Nullable ProvedEnterprise enterprise, @Nullable ProvedPerson person) {
        Map<String, String> evidence = new HashMap<>(Map.of(
                VENDOR, certificate.vendorId(),
                ID, certificate.id().value(),
                ISSUER, certificate.issuerName(),
                FINGERPRINT, certificate.fingerprint(),
                NOT_BEFORE, certificate.notBefore().toString(),
                NOT_AFTER, certificate.notAfter().toString()));
        CertificateAlgorithm algorithm = certificate.algorithm();
        if (algorithm != null) {
            evidence.put(ALGORITHM, algorithm.code());
        }
        return new VerifiedIdentity(
                CaAuthenticator.ID, certificate.holder().name(), enterprise, person, RealNameLevel.CERTIFIED, evidence);
    }

    /** The same of a certificate of which only the numbers of its holder are known. */
    static VerifiedIdentity proof(NewCertificate certificate) {
        CertificateHolder holder = certificate.holder();
        Uscc enterprise = holder.enterprise();
        return proof(
                certificate,
                enterprise == null ? null : new ProvedEnterprise(enterprise, null),
                holder.person() == null ? null : new ProvedPerson(holder.documents(), null));
    }

    /**
     * The certificate that the proof was made with.
     *
     * @throws IllegalArgumentException when it is another way's proof
     */
    public static NewCertificate certificate(VerifiedIdentity proof) {
        if (!proof.way().equals(CaAuthenticator.ID)) {
            throw new IllegalArgumentException("Not proved by a certificate");
        }
        ProvedEnterprise enterprise = proof.enterprise();
        ProvedPerson person = proof.person();
        CertificateHolder holder = new CertificateHolder(
                proof.label(),
                enterprise == null ? null : enterprise.uscc(),
                person == null ? null : person.documents().get(0));
        String algorithm = proof.evidence().get(ALGORITHM);
        return new NewCertificate(
                evidence(proof, VENDOR),
                CertificateId.parse(evidence(proof, ID)),
                evidence(proof, ISSUER),
                evidence(proof, FINGERPRINT),
                holder,
                Instant.parse(evidence(proof, NOT_BEFORE)),
                Instant.parse(evidence(proof, NOT_AFTER)),
                algorithm == null ? null : CertificateAlgorithm.of(algorithm));
    }

    private static String evidence(VerifiedIdentity proof, String name) {
        String value = proof.evidence().get(name);
        if (value == null) {
            throw new IllegalArgumentException("The evidence lacks " + name);
        }
        return value;
    }
}
