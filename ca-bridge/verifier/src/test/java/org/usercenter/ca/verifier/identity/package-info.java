/** Tests of this feature. */
@NullMarked
package org.usercenter.ca.verifier.identity;

import org.jspecify.annotations.NullMarked;
