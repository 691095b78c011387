/**
 * The vendors (CA 机构) that are trusted and what is trusted to each: an immutable value made from the administrator's
 * settings, refused as a whole when one of them is wrong.
 */
@NullMarked
package org.usercenter.ca.verifier.trust;

import org.jspecify.annotations.NullMarked;
