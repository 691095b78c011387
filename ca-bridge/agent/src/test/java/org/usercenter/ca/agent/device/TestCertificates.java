package org.usercenter.ca.agent.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.usercenter.ca.agent.certificate.TokenCertificate;
import org.usercenter.ca.agent.certificate.UnusableCertificateException;

/** A little CA for tests. */
public final class TestCertificates {
    /** The issuer of every certificate it makes. */
    public static final X500Principal ISSUER = new X500Principal("CN=测试签发机构, O=测试CA, C=CN");

    private final Provider provider = new BouncyCastleProvider();
    private final KeyPair ca = keys("sm2p256v1");

    /** BouncyCastle. */
    public Provider provider() {
        return provider;
    }

    /** A fresh key pair: "RSA" or the name of a curve. */
    public KeyPair keys(String kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.equals("RSA") ? "RSA" : "EC", provider);
            if (kind.equals("RSA")) {
                generator.initialize(2048);
            } else {
                generator.initialize(new ECGenParameterSpec(kind));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signing certificate for a holder. */
    public byte[] signing(PublicKey key, String holder) {
        return issue(key, holder, KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    /** The other half of a double certificate. */
    public byte[] encryption(PublicKey key, String holder) {
        return issue(key, holder, KeyUsage.keyEncipherment | KeyUsage.dataEncipherment | KeyUsage.keyAgreement);
    }

    private byte[] issue(PublicKey key, String holder, int usage) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                ISSUER,
                new BigInteger(96, new SecureRandom()),
                Date.from(now.minus(30, ChronoUnit.DAYS)),
                Date.from(now.plus(335, ChronoUnit.DAYS)),
                new X500Principal("CN=" + holder + ", O=测试企业, C=CN"),
                key);
        try {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            return builder.build(new JcaContentSignerBuilder("SM3withSM2")
                            .setProvider(provider)
                            .build(ca.getPrivate()))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the agent sees it. */
    public TokenCertificate parse(byte[] der) {
        try {
            return TokenCertificate.parse(der, provider);
        } catch (UnusableCertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PEM of a private key. */
    static String pem(KeyPair keys) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    }
}
