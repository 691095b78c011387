/**
 * Certificates as they arrive from outside: bytes of unknown origin become a
 * {@link org.usercenter.ca.verifier.parse.ParsedCertificate} or a typed refusal, never another exception.
 *
 * <p>A parsed certificate is well-formed and no more than that: neither its issuer nor its holder has been looked at.
 */
@NullMarked
package org.usercenter.ca.verifier.parse;

import org.jspecify.annotations.NullMarked;
