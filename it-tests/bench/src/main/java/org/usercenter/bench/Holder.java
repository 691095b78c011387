package org.usercenter.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.usercenter.ca.verifier.CertificateProof;
import org.usercenter.ca.verifier.proof.ProofText;

/** A certificate with a signature over its own challenge, and the parts that the signatures in it are made of. */
final class Holder {

    static final ProofText.Fields CHALLENGE = new ProofText.Fields(
            "login",
            "https://auth.example.test/realms/user-center",
            "https://auth.example.test",
            "user-center",
            "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
            "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg",
            1793404920L);

    /** The certificate, as it would come from a client. */
    final CertificateProof proof;
    /** Public key as it stands in the certificate. */
    final byte[] spki;
    /** What the holder signed. */
    final byte[] text;
    /** The holder's signature. */
    final byte[] signature;
    /** What the issuer signed. */
    final byte[] tbs;
    /** The issuer's signature. */
    final byte[] issuerSignature;

    Holder(Pki pki, Pki.Issued issued) throws GeneralSecurityException, IOException {
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(issued.der());
        this.text = ProofText.of(CHALLENGE, HexFormat.of().formatHex(sha256));
        this.signature = pki.sign(issued.keys(), text);
        this.proof = CertificateProof.raw(issued.der(), signature);
        this.spki = issued.certificate().getSubjectPublicKeyInfo().getEncoded();
        this.tbs = issued.tbs();
        this.issuerSignature = issued.certificate().getSignature();
    }
}
