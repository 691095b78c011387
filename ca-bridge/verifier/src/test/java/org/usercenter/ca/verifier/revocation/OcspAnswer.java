package org.usercenter.ca.verifier.revocation;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.revocation.TestCa.Identity;

/** Recipe of a response; each step turns it one way from the honest one, which says "good". */
final class OcspAnswer implements TestResponder.Content {

    private final Instant now;
    private Identity signer;
    private X509CertificateHolder named;
    private X509CertificateHolder @Nullable [] attached;
    private @Nullable CertificateStatus status = CertificateStatus.GOOD;
    private Instant thisUpdate;
    private @Nullable Instant nextUpdate;
    private boolean byKey;
    private @Nullable BigInteger serial;
    private byte @Nullable [] nonce;
    private boolean echoesNonce = true;
    private @Nullable ASN1ObjectIdentifier knownHash;
    private @Nullable String algorithm;

    OcspAnswer(Identity signer, Instant now) {
        this.now = now;
        this.signer = signer;
        this.named = signer.holder();
        this.attached = new X509CertificateHolder[] {signer.holder()};
        this.thisUpdate = now.minus(Duration.ofMinutes(1));
        this.nextUpdate = now.plus(Duration.ofHours(1));
    }

    OcspAnswer revoked() {
        status = new RevokedStatus(Date.from(now.minusSeconds(60)), CRLReason.keyCompromise);
        return this;
    }

    OcspAnswer onHold() {
        status = new RevokedStatus(Date.from(now.minusSeconds(60)), CRLReason.certificateHold);
        return this;
    }

    OcspAnswer unknown() {
        status = new UnknownStatus();
        return this;
    }

    /** Signed by another one, with the genuine name and certificate left in place. */
    OcspAnswer forgedBy(Identity attacker) {
        signer = attacker;
        return this;
    }

    OcspAnswer signedWith(String name) {
        algorithm = name;
        return this;
    }

    OcspAnswer withoutCertificates() {
        attached = null;
        return this;
    }

    OcspAnswer namedByKey() {
        byKey = true;
        return this;
    }

    /** Says that somebody else has signed it. */
    OcspAnswer naming(Identity other) {
        named = other.holder();
        return this;
    }

    OcspAnswer about(BigInteger other) {
        serial = other;
        return this;
    }

    OcspAnswer withNonce(byte[] other) {
        nonce = other;
        return this;
    }

    OcspAnswer withoutNonce() {
        echoesNonce = false;
        return this;
    }

    OcspAnswer from(Instant time) {
        thisUpdate = time;
        return this;
    }

    OcspAnswer until(@Nullable Instant time) {
        nextUpdate = time;
        return this;
    }

    /** Says "unknown" to questions with another hash. */
    OcspAnswer knowingOnly(ASN1ObjectIdentifier hash) {
        knownHash = hash;
        return this;
    }

    @Override
    public byte[] of(byte[] request) throws Exception {
        OCSPReq question = new OCSPReq(request);
        CertificateID id = question.getRequestList()[0].getCertID();
        var digests =
                new JcaDigestCalculatorProviderBuilder().setProvider(TestCa.BC).build();
        RespID responder = byKey
                ? new RespID(named.getSubjectPublicKeyInfo(), digests.get(RespID.HASH_SHA1))
                : new RespID(named.getSubject());
        BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(responder);
        boolean knows = knownHash == null || knownHash.equals(id.getHashAlgOID());
        CertificateID answered = serial == null ? id : CertificateID.deriveCertificateID(id, serial);
        builder.addResponse(
                answered,
                knows ? status : new UnknownStatus(),
                Date.from(thisUpdate),
                nextUpdate == null ? null : Date.from(nextUpdate));
        Extension echoed = question.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            echoed = new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded());
        }
        if (echoesNonce) {
            builder.setResponseExtensions(new Extensions(echoed));
        }
        var basic =
                builder.build(algorithm == null ? signer.signer() : signer.signer(algorithm), attached, Date.from(now));
        return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded();
    }
}
