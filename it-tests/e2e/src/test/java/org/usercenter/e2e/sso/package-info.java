/** From one business system to the other, and out of both. */
@NullMarked
package org.usercenter.e2e.sso;

import org.jspecify.annotations.NullMarked;
