/** Tests of this feature. */
@NullMarked
package org.usercenter.ca.verifier.trust;

import org.jspecify.annotations.NullMarked;
