/** Tests of this feature. */
@NullMarked
package org.usercenter.ca.verifier.path;

import org.jspecify.annotations.NullMarked;
