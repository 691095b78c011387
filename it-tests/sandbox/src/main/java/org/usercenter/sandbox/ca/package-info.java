/** Made-up certificate authorities (认证机构): certificates, OCSP responder, CRL, and control over all of them. */
@NullMarked
package org.usercenter.sandbox.ca;

import org.jspecify.annotations.NullMarked;
