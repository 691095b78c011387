/** Raising the real-name level by a proof. */
@NullMarked
package org.usercenter.e2e.upgrade;

import org.jspecify.annotations.NullMarked;
