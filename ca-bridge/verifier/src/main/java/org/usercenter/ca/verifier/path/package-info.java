/** Paths from a certificate to an anchor of its vendor, RFC 5280 section 6, with a policy of its own on each link. */
@NullMarked
package org.usercenter.ca.verifier.path;

import org.jspecify.annotations.NullMarked;
