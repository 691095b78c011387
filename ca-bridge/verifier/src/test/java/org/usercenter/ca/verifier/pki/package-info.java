/** Certificates made in the test, good and with exactly one fault. */
@NullMarked
package org.usercenter.ca.verifier.pki;

import org.jspecify.annotations.NullMarked;
