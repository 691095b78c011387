/** Tests of the parser. */
@NullMarked
package org.usercenter.ca.verifier;

import org.jspecify.annotations.NullMarked;
