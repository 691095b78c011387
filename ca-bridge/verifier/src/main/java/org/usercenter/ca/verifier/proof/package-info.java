/** Possession of the private key: the text that is signed, and the shapes in which a signature arrives. */
@NullMarked
package org.usercenter.ca.verifier.proof;

import org.jspecify.annotations.NullMarked;
