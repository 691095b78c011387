package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.SecureRandom;

import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;

/** One question to a responder with its nonce (RFC 6960 section 4.1, RFC 9654). */
final class OcspQuestion {

    /** Every responder has to take 16 octets; some older ones take no more. */
    private static final int NONCE_OCTETS = 16;

    private final CertId certId;
    private final byte[] nonce;

    OcspQuestion(CertId certId, SecureRandom random) {
        this.certId = certId;
        this.nonce = new byte[NONCE_OCTETS];
        random.nextBytes(nonce);
    }

    CertId certId() {
        return certId;
    }

    /** Whether this is our nonce, as value of the extension. */
    boolean isOwnNonce(Extension extension) throws IOException {
        return MessageDigest.isEqual(
                new DEROctetString(nonce).getEncoded(), extension.getExtnValue().getOctets());
    }

    byte[] encoded() throws IOException, OCSPException {
        return new OCSPReqBuilder()
                .addRequest(new CertificateID(certId.toAsn1()))
                .setRequestExtensions(new Extensions(new Extension(
                        OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded())))
                .build()
                .getEncoded();
    }
}
