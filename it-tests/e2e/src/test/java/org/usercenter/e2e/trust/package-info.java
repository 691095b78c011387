/** Operators look after the authorities whose certificates are trusted. */
@NullMarked
package org.usercenter.e2e.trust;

import org.jspecify.annotations.NullMarked;
