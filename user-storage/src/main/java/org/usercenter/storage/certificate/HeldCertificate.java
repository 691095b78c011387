package org.usercenter.storage.certificate;

import java.time.Instant;

/**
 * A bound certificate without who holds it.
 *
 * @param bindingId names the binding
 * @param userId the account
 * @param id issuer, serial number and key
 * @param notBefore to the millisecond
 * @param notAfter to the millisecond
 */
public record HeldCertificate(String bindingId, String userId, CertificateId id, Instant notBefore, Instant notAfter) {}
