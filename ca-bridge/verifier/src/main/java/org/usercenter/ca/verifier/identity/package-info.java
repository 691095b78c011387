/** Who the holder of a certificate is, by rules that are data of each vendor. */
@NullMarked
package org.usercenter.ca.verifier.identity;

import org.jspecify.annotations.NullMarked;
