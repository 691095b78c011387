/** Kona, another implementation of SM2 and of certificate paths, as a judge in a Java machine of its own. */
@NullMarked
package org.usercenter.ca.verifier.kona;

import org.jspecify.annotations.NullMarked;
