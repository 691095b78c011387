/** Tests of this feature. */
@NullMarked
package org.usercenter.ca.verifier.proof;

import org.jspecify.annotations.NullMarked;
