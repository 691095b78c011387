/** The phone on which text messages arrive. */
@NullMarked
package org.usercenter.sandbox.phone;

import org.jspecify.annotations.NullMarked;
