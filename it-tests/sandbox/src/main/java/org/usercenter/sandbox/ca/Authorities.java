package org.usercenter.sandbox.ca;

import java.nio.file.Path;
import java.security.Provider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The made-up vendors of the demo: one for SM2, one for RSA, and the authority of electronic business licences (电子营业执照).
 * Their roots and issuing CAs are fixed demo material.
 */
public final class Authorities {
    private final Provider provider = new BouncyCastleProvider();
    private final Clock clock;
    private final CertificateAuthority sm2;
    private final CertificateAuthority rsa;
    private final CertificateAuthority licence;

    /**
     * @param baseUrl address that is written into certificates
     * @param folder keeps what was issued and revoked
     */
    public Authorities(String baseUrl, Path folder, Clock clock) {
        this.clock = clock;
        this.sm2 = new CertificateAuthority(
                "demo-sm2", SignatureScheme.SM2, baseUrl + "/ca/demo-sm2", folder, provider, clock);
        this.rsa = new CertificateAuthority(
                "demo-rsa", SignatureScheme.RSA, baseUrl + "/ca/demo-rsa", folder, provider, clock);
        this.licence = new CertificateAuthority(
                "demo-licence", SignatureScheme.SM2, baseUrl + "/ca/demo-licence", folder, provider, clock);
    }

    public CertificateAuthority sm2() {
        return sm2;
    }

    public CertificateAuthority rsa() {
        return rsa;
    }

    /** Issues the certificates of business licences, SM2. */
    public CertificateAuthority licence() {
        return licence;
    }

    /** All, SM2 first. */
    public List<CertificateAuthority> all() {
        return List.of(sm2, rsa, licence);
    }

    Optional<CertificateAuthority> find(String id) {
        return all().stream().filter(a -> a.id().equals(id)).findFirst();
    }

    OcspResponder responder(CertificateAuthority authority) {
        return new OcspResponder(authority, provider, clock);
    }

    CrlPublisher crl(CertificateAuthority authority) {
        return new CrlPublisher(authority, provider, clock);
    }

    /** Sets every revocation service back to its ordinary behaviour; registers stay. */
    public void resetBehaviour() {
        all().forEach(a -> a.script().reset());
    }
}
