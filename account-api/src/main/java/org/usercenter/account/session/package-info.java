/** Where the caller is logged in, and which systems he has let in. */
@NullMarked
package org.usercenter.account.session;

import org.jspecify.annotations.NullMarked;
