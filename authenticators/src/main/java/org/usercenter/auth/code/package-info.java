/** One-time codes sent by SMS or email: made, limited, delivered, kept and checked in one place for every feature that asks for one. */
@NullMarked
package org.usercenter.auth.code;

import org.jspecify.annotations.NullMarked;
