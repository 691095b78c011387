/** Who calls: only the user center's own pages, in the name of who is logged in there. */
@NullMarked
package org.usercenter.account.caller;

import org.jspecify.annotations.NullMarked;
