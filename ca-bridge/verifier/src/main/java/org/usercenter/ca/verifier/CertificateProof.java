package org.usercenter.ca.verifier;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.link.SignatureScheme;
import org.usercenter.ca.verifier.trust.SignatureFormat;

/** What a client sends to prove that it holds a key. Bytes of unknown origin: nothing has been looked at. */
public final class CertificateProof {

    private final byte[] certificate;
    private final List<byte[]> chain;
    private final byte[] signature;
    private final SignatureFormat format;
    private final @Nullable SignatureScheme scheme;

    /**
     * Takes the bytes as they came.
     *
     * @param certificate DER; empty when a message brings it along
     * @param signature over the expected text, or the whole signed message
     * @param scheme {@code null} for the usual one of the key
     * @param chain DER of authorities that the client knows; may serve as links, never as anchors
     */
    public CertificateProof(
            byte[] certificate,
            byte[] signature,
            SignatureFormat format,
            @Nullable SignatureScheme scheme,
            List<byte[]> chain) {
        this.certificate = certificate.clone();
        this.signature = signature.clone();
        this.format = format;
        this.scheme = scheme;
        this.chain = chain.stream().map(byte[]::clone).toList();
    }

    /** A signature in DER with the usual scheme of the key and no further certificates. */
    public static CertificateProof raw(byte[] certificate, byte[] signature) {
        return new CertificateProof(certificate, signature, SignatureFormat.RAW_DER, null, List.of());
    }

    /**
     * A signed message that brings the certificate of its signer along.
     *
     * @param format CMS_RFC or CMS_GM
     */
    public static CertificateProof message(byte[] message, SignatureFormat format) {
        return new CertificateProof(new byte[0], message, format, null, List.of());
    }

    byte[] certificate() {
        return certificate.clone();
    }

    byte[] signature() {
        return signature.clone();
    }

    SignatureFormat format() {
        return format;
    }

    @Nullable
    SignatureScheme scheme() {
        return scheme;
    }

    List<byte[]> chain() {
        return chain;
    }
}
