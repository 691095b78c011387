package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.pki.Keys;

/** A small CA made with BouncyCastle: root, issuing CA, end entity, responder; all with one kind of key. */
final class TestCa {

    static final Provider BC = new BouncyCastleProvider();

    enum Kind {
        SM2("SM3withSM2"),
        RSA("SHA256withRSA");

        private final String signature;

        Kind(String signature) {
            this.signature = signature;
        }

        String signature() {
            return signature;
        }

        KeyPair keys() {
            return this == SM2 ? Keys.sm2() : Keys.rsa(2048);
        }
    }

    /** What a certificate is for. */
    enum Purpose {
        AUTHORITY,
        PERSON,
        RESPONDER
    }

    /** A certificate with its key. */
    record Identity(X509Certificate certificate, PrivateKey key, Kind kind) {

        X509CertificateHolder holder() {
            try {
                return new JcaX509CertificateHolder(certificate);
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException(e);
            }
        }

        ContentSigner signer() {
            return signer(kind.signature());
        }

        ContentSigner signer(String algorithm) {
            return TestCa.signer(algorithm, key);
        }
    }

    private final Kind kind;
    private final Instant now;
    private final Identity root;
    private final Identity issuing;
    private final Identity person;
    private final Identity responder;

    TestCa(Kind kind, Instant now) {
        this.kind = kind;
        this.now = now;
        this.root = issue("Root", null, Purpose.AUTHORITY);
        this.issuing = issue("Issuing CA", root, Purpose.AUTHORITY);
        this.person = issue("Person", issuing, Purpose.PERSON);
        this.responder = issue("Responder", issuing, Purpose.RESPONDER);
    }

    static ContentSigner signer(String algorithm, PrivateKey key) {
        try {
            return new JcaContentSignerBuilder(algorithm).setProvider(BC).build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    Kind kind() {
        return kind;
    }

    Identity root() {
        return root;
    }

    Identity issuing() {
        return issuing;
    }

    Identity person() {
        return person;
    }

    Identity responder() {
        return responder;
    }

    Identity issue(String name, @Nullable Identity issuer, Purpose purpose) {
        return issue(name, issuer, purpose, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)));
    }

    Identity issue(String name, @Nullable Identity issuer, Purpose purpose, Instant notBefore, Instant notAfter) {
        boolean authority = purpose == Purpose.AUTHORITY;
        List<Extension> extensions = new ArrayList<>(List.of(
                extension(Extension.basicConstraints, true, new BasicConstraints(authority)),
                extension(
                        Extension.keyUsage,
                        true,
                        new KeyUsage(
                                authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature))));
        if (purpose == Purpose.RESPONDER) {
            extensions.add(
                    extension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning)));
        }
        return issue(name, issuer, notBefore, notAfter, extensions);
    }

    /** With these extensions and no others. */
    Identity issue(String name, Identity issuer, Extension... extensions) {
        return issue(name, issuer, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)), List.of(extensions));
    }

    static Extension extension(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
        try {
            return new Extension(id, critical, new DEROctetString(value));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Identity issue(
            String name, @Nullable Identity issuer, Instant notBefore, Instant notAfter, List<Extension> extensions) {
        try {
            KeyPair keys = kind.keys();
            X500Name subject = new X500Name("C=CN,O=Test,CN=" + name);
            X500Name issuerName = issuer == null ? subject : issuer.holder().getSubject();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuerName,
                    new BigInteger(64, new SecureRandom()).setBit(62),
                    Date.from(notBefore),
                    Date.from(notAfter),
                    subject,
                    keys.getPublic());
            for (Extension extension : extensions) {
                builder.addExtension(extension);
            }
            PrivateKey signingKey = issuer == null ? keys.getPrivate() : issuer.key();
            X509CertificateHolder holder = builder.build(signer(kind.signature(), signingKey));
            X509Certificate certificate =
                    new JcaX509CertificateConverter().setProvider(BC).getCertificate(holder);
            return new Identity(certificate, keys.getPrivate(), kind);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
