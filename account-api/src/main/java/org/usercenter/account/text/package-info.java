/** Words of the interface, in the caller's language. */
@NullMarked
package org.usercenter.account.text;

import org.jspecify.annotations.NullMarked;
