/** One signature by one key: which algorithms count, and whether the signature holds. */
@NullMarked
package org.usercenter.ca.verifier.link;

import org.jspecify.annotations.NullMarked;
