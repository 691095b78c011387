package org.usercenter.sandbox.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;

import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.usercenter.sandbox.ca.Pem;

/** The fixed keys of the demo's platforms and of their one integrator; published, so they prove nothing. */
public final class PlatformKeys {
    private final Provider provider;

    public PlatformKeys(Provider provider) {
        this.provider = provider;
    }

    /** The private key {@code demo-platform/<name>.key}. */
    public PrivateKey privateKey(String name) {
        return Pem.key(read("/demo-platform/" + name + ".key"), provider);
    }

    /** The public key {@code demo-platform/<name>.pub.pem}. */
    public PublicKey publicKey(String name) {
        try (PEMParser parser = new PEMParser(new StringReader(read("/demo-platform/" + name + ".pub.pem")))) {
            return new JcaPEMKeyConverter()
                    .setProvider(provider)
                    .getPublicKey(SubjectPublicKeyInfo.getInstance(parser.readObject()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String place) {
        try (InputStream in = PlatformKeys.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + place);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
