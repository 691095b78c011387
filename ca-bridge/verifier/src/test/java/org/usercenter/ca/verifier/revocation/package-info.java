/**
 * Whether a certificate has been revoked: own OCSP and CRL clients that believe only what the issuing CA or its direct
 * delegate signed, and that ask only hosts which the CA's settings name. BouncyCastle's own checker is not used, since it
 * keeps answers for the whole process.
 */
@NullMarked
package org.usercenter.ca.verifier.revocation;

import org.jspecify.annotations.NullMarked;
