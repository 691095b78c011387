package org.usercenter.storage.certificate;

import java.time.Instant;

/**
 * What is told about a bound certificate whose end is near. Says nothing of its holder, so that nothing has to be
 * decrypted for it.
 *
 * @param bindingId names the binding
 * @param userId the account
 * @param vendorId id of the realm component of the authority that issued it
 * @param issuerName issuer's name for people to read
 * @param notAfter last moment at which it is valid, to the millisecond
 */
public record EndingCertificate(
        String bindingId, String userId, String vendorId, String issuerName, Instant notAfter) {}
