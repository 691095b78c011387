/** Tests of this feature. */
@NullMarked
package org.usercenter.ca.verifier.link;

import org.jspecify.annotations.NullMarked;
