package org.usercenter.storage.trust;

import java.time.Instant;

/**
 * A certificate of an authority, as it was understood.
 *
 * @param root whether it is a root, else an intermediate
 * @param subject as RFC 2253 writes it, as the issuer
 * @param serial hexadecimal digits in upper case
 * @param algorithm of the key: {@code SM2}, {@code RSA 2048} and the like; {@code UNKNOWN} when it is weak or of no known kind
 * @param sha256 fingerprint, hexadecimal digits in upper case
 * @param sha1 the same, because authorities publish it still; nothing is decided by it
 */
public record AuthorityCertificate(
        boolean root,
        String subject,
        String issuer,
        String serial,
        String algorithm,
        Instant notBefore,
        Instant notAfter,
        String sha256,
        String sha1) {}
