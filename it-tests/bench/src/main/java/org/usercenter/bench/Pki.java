package org.usercenter.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates such as vendors issue: names, key identifiers, usage, and a unified code for enterprises. */
final class Pki {

    static final Provider BC = new BouncyCastleProvider();
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private static final ASN1ObjectIdentifier USCC_OID = new ASN1ObjectIdentifier("1.2.156.10260.4.1.4");
    private static final String USCC = "91440300MA5TEXT03E";
    private static final Date FROM = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final Date UNTIL = Date.from(Instant.parse("2039-01-01T00:00:00Z"));

    /** Kinds of key that are measured. */
    enum Kind {
        SM2("SM3withSM2"),
        RSA("SHA256withRSA");

        private final String algorithm;

        Kind(String algorithm) {
            this.algorithm = algorithm;
        }

        String algorithm() {
            return algorithm;
        }
    }

    /** A certificate and the keys of its subject. */
    record Issued(X509CertificateHolder certificate, KeyPair keys) {

        byte[] der() throws IOException {
            return certificate.getEncoded();
        }

        byte[] tbs() throws IOException {
            return certificate.toASN1Structure().getTBSCertificate().getEncoded();
        }
    }

    private final Kind kind;

    Pki(Kind kind) {
        this.kind = kind;
    }

    KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind == Kind.SM2 ? "EC" : "RSA", BC);
        if (kind == Kind.SM2) {
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        } else {
            generator.initialize(2048);
        }
        return generator.generateKeyPair();
    }

    Issued root(String text) throws GeneralSecurityException, IOException {
        X500Name name = new X500Name(text);
        KeyPair keys = keys();
        return authority(name, name, keys, keys, BigInteger.ONE);
    }

    Issued authority(String name, Issued issuer) throws GeneralSecurityException, IOException {
        return authority(new X500Name(name), issuer.certificate().getSubject(), keys(), issuer.keys(), BigInteger.TWO);
    }

    Issued holder(long serial, KeyPair keys, Issued issuer) throws GeneralSecurityException, IOException {
        X500Name name = new X500Name("C=CN,ST=Guangdong,L=Shenzhen,O=Example Ltd,CN=Example " + serial);
        X509v3CertificateBuilder builder =
                builder(name, issuer.certificate().getSubject(), keys, issuer.keys(), BigInteger.valueOf(serial));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(USCC_OID, false, new DERUTF8String(USCC));
        return signed(builder, keys, issuer.keys());
    }

    byte[] sign(KeyPair keys, byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(kind.algorithm(), BC);
        signature.initSign(keys.getPrivate());
        signature.update(text);
        return signature.sign();
    }

    private Issued authority(X500Name name, X500Name issuer, KeyPair keys, KeyPair issuerKeys, BigInteger serial)
            throws GeneralSecurityException, IOException {
        X509v3CertificateBuilder builder = builder(name, issuer, keys, issuerKeys, serial);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return signed(builder, keys, issuerKeys);
    }

    private static X509v3CertificateBuilder builder(
            X500Name name, X500Name issuer, KeyPair keys, KeyPair issuerKeys, BigInteger serial)
            throws GeneralSecurityException, IOException {
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        X509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(issuer, serial, FROM, UNTIL, name, keys.getPublic());
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                identifiers.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
        return builder;
    }

    private Issued signed(X509v3CertificateBuilder builder, KeyPair keys, KeyPair issuerKeys)
            throws GeneralSecurityException {
        try {
            return new Issued(
                    builder.build(new JcaContentSignerBuilder(kind.algorithm())
                            .setProvider(BC)
                            .build(issuerKeys.getPrivate())),
                    keys);
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
