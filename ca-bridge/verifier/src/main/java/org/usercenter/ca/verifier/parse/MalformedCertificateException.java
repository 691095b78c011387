package org.usercenter.ca.verifier.parse;

/** Bytes that are not one certificate in strict DER within the limits. The message never quotes the bytes. */
public final class MalformedCertificateException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** Nothing was given. */
        EMPTY,
        /** More than {@link CertificateParser#MAX_BYTES} bytes. */
        TOO_LARGE,
        /** Base64 with foreign characters, wrong padding or line breaks. */
        NOT_BASE64,
        /** No certificate, or one with fields that cannot be read. */
        NOT_A_CERTIFICATE,
        /** BER, bytes after the end, PEM: whatever does not encode back to the same bytes. */
        NOT_CANONICAL,
        /** The signature algorithm inside the signed part is not the one outside, RFC 5280 section 4.1.1.2. */
        ALGORITHMS_DIFFER
    }

    private final Reason reason;

    public MalformedCertificateException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    MalformedCertificateException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
