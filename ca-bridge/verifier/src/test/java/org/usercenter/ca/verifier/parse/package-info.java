/** Tests of the parser. */
@NullMarked
package org.usercenter.ca.verifier.parse;

import org.jspecify.annotations.NullMarked;
