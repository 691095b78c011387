package org.usercenter.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/** One made-up vendor: root, issuing CA, OCSP responder, and a register of what it issued. */
public final class CertificateAuthority {
    private static final int SERIAL_BITS = 64;

    private final String id;
    private final SignatureScheme scheme;
    private final Provider provider;
    private final Clock clock;
    private final Signatory root;
    private final Signatory issuing;
    private final Signatory responder;
    private final CertificateFactory factory;
    private final Register register;
    private final RevocationScript script = new RevocationScript();
    private final SecureRandom random = new SecureRandom();

    /**
     * @param address of this authority in the sandbox, without a slash at the end
     * @param folder keeps the register
     */
    CertificateAuthority(
            String id, SignatureScheme scheme, String address, Path folder, Provider provider, Clock clock) {
        this.id = id;
        this.scheme = scheme;
        this.provider = provider;
        this.clock = clock;
        this.root = Signatory.fixed(id, "root", provider);
        this.issuing = Signatory.fixed(id, "issuing", provider);
        this.responder = Signatory.fixed(id, "ocsp", provider);
        this.factory = new CertificateFactory(scheme, issuing, provider, address, clock);
        this.register = new Register(folder.resolve(id + ".json"));
    }

    /** {@code demo-sm2}, {@code demo-rsa} or {@code demo-licence}. */
    public String id() {
        return id;
    }

    SignatureScheme scheme() {
        return scheme;
    }

    Signatory root() {
        return root;
    }

    Signatory issuing() {
        return issuing;
    }

    Signatory responder() {
        return responder;
    }

    RevocationScript script() {
        return script;
    }

    /** Issues a certificate for a fresh key and registers it. */
    public IssuedCertificate issue(CertificateOrder order) {
        KeyPair pair = scheme.newKeyPair(order.fault(), provider);
        return issue(order, pair.getPublic().getEncoded(), Pem.of(pair.getPrivate()));
    }

    /**
     * Issues a certificate with a new serial for the key of an earlier one.
     *
     * @throws IllegalArgumentException when nothing with that serial was issued
     */
    public IssuedCertificate renew(String serial, CertificateOrder order) {
        IssuedCertificate old = known(serial);
        try {
            return issue(order, old.holder().getSubjectPublicKeyInfo().getEncoded(), old.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IssuedCertificate issue(CertificateOrder order, byte[] publicKey, String keyPem) {
        BigInteger serial = new BigInteger(SERIAL_BITS - 1, random).setBit(SERIAL_BITS - 2);
        X509CertificateHolder made = factory.build(order, SubjectPublicKeyInfo.getInstance(publicKey), serial);
        IssuedCertificate issued = new IssuedCertificate(serial.toString(16), Pem.of(made), keyPem, order, "", "");
        register.put(issued);
        return issued;
    }

    /**
     * Revokes a certificate.
     *
     * @param reason a name of RFC 5280 section 5.3.1
     * @throws IllegalArgumentException when serial or reason is unknown
     */
    public void revoke(String serial, String reason) {
        RevocationReasons.code(reason);
        register.put(known(serial).revoked(clock.instant(), reason));
    }

    /**
     * Takes a revocation back, which real authorities do for a hold only.
     *
     * @throws IllegalArgumentException when the serial is unknown
     */
    public void unrevoke(String serial) {
        register.put(known(serial).good());
    }

    /** What stands in the register under this serial. */
    public Optional<IssuedCertificate> find(String serial) {
        return register.find(serial);
    }

    /** Everything issued, oldest first. */
    public List<IssuedCertificate> issued() {
        return register.all();
    }

    private IssuedCertificate known(String serial) {
        return register.find(serial).orElseThrow(() -> new IllegalArgumentException("Unknown serial"));
    }
}
