package org.usercenter.ca.verifier.revocation;

/** Sends one request to a responder or for a CRL. Implementations are thread-safe. */
@FunctionalInterface
public interface RevocationTransport {

    /**
     * Connects to an address out of {@link AddressRule#resolve} (resolved once), follows no redirect, sends no
     * credentials or cookies and reads no further than the limits say.
     *
     * @return the body of an answer with status 200
     * @throws TransportException if there is none
     */
    byte[] exchange(TransportRequest request) throws TransportException;
}
