package org.usercenter.ca.agent.certificate;

/** The bytes are no certificate that the agent could offer. */
public final class UnusableCertificateException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableCertificateException(String message) {
        super(message);
    }
}
