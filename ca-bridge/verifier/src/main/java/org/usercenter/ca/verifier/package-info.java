/**
 * Says whether a certificate and a signature prove who somebody is. Plain Java and BouncyCastle; knows no realm, no
 * session and no network.
 *
 * <p>{@link org.usercenter.ca.verifier.CertificateVerifier} is the way in. Everything here is immutable and safe for
 * threads.
 */
@NullMarked
package org.usercenter.ca.verifier;

import org.jspecify.annotations.NullMarked;
