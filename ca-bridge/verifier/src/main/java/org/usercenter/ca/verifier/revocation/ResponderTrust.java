package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;

/**
 * Who may sign a response about certificates of one CA: the CA itself, or a delegate whose certificate the same CA issued
 * directly for that purpose (RFC 6960 section 4.2.2.2). The delegate's own revocation is not asked for, as with
 * id-pkix-ocsp-nocheck.
 */
final class ResponderTrust {

    private static final int MAX_CERTIFICATES = 8;

    private final Provider bc;
    private final SignaturePolicy signatures;

    ResponderTrust(Provider bc) {
        this.bc = bc;
        this.signatures = new SignaturePolicy(bc);
    }

    /** Whether somebody who may has signed these bytes. */
    boolean isSigned(byte[] signed, BasicOCSPResp response, Issuer issuer, Instant now)
            throws IOException, NoSuchAlgorithmException {
        for (SubjectPublicKeyInfo key : keysOf(response, issuer, now)) {
            if (signatures.verifies(
                    signed, response.getSignatureAlgorithmID(), response.getSignature(), key, issuer.sm2UserId())) {
                return true;
            }
        }
        return false;
    }

    private List<SubjectPublicKeyInfo> keysOf(BasicOCSPResp response, Issuer issuer, Instant now)
            throws IOException, NoSuchAlgorithmException {
        ResponderID responder = response.getResponderId().toASN1Primitive();
        List<SubjectPublicKeyInfo> keys = new ArrayList<>();
        if (isNamed(responder, issuer.certificate())) {
            keys.add(issuer.certificate().getSubjectPublicKeyInfo());
        }
        X509CertificateHolder[] attached = response.getCerts();
        for (int i = 0; i < attached.length && i < MAX_CERTIFICATES; i++) {
            if (isNamed(responder, attached[i]) && isDelegate(attached[i], issuer, now)) {
                keys.add(attached[i].getSubjectPublicKeyInfo());
            }
        }
        return keys;
    }

    private boolean isNamed(ResponderID responder, X509CertificateHolder candidate) throws NoSuchAlgorithmException {
        X500Name name = responder.getName();
        if (name != null) {
            return name.equals(candidate.getSubject());
        }
        byte[] key = candidate.getSubjectPublicKeyInfo().getPublicKeyData().getOctets();
        return MessageDigest.isEqual(
                responder.getKeyHash(), MessageDigest.getInstance("SHA-1", bc).digest(key));
    }

    /** The signature comes before the extensions, so that only what the CA wrote is parsed any further. */
    private boolean isDelegate(X509CertificateHolder candidate, Issuer issuer, Instant now) throws IOException {
        return candidate.getIssuer().equals(issuer.certificate().getSubject())
                && candidate.isValidOn(Date.from(now))
                && isIssuedBy(candidate, issuer)
                && mayAnswer(candidate.getExtensions());
    }

    private boolean isIssuedBy(X509CertificateHolder candidate, Issuer issuer) throws IOException {
        return candidate
                        .getSignatureAlgorithm()
                        .equals(candidate.toASN1Structure().getTBSCertificate().getSignature())
                && signatures.verifies(
                        Der.firstInside(candidate.getEncoded()),
                        candidate.getSignatureAlgorithm(),
                        candidate.getSignature(),
                        issuer.certificate().getSubjectPublicKeyInfo(),
                        issuer.sm2UserId());
    }

    private static boolean mayAnswer(Extensions extensions) {
        if (extensions == null) {
            return false;
        }
        for (var critical : extensions.getCriticalExtensionOIDs()) {
            boolean understood = critical.equals(Extension.extendedKeyUsage)
                    || critical.equals(Extension.keyUsage)
                    || critical.equals(Extension.basicConstraints);
            if (!understood) {
                return false;
            }
        }
        ExtendedKeyUsage purposes = ExtendedKeyUsage.fromExtensions(extensions);
        KeyUsage usage = KeyUsage.fromExtensions(extensions);
        return purposes != null
                && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                && (usage == null
                        || usage.hasUsages(KeyUsage.digitalSignature)
                        || usage.hasUsages(KeyUsage.nonRepudiation));
    }
}
