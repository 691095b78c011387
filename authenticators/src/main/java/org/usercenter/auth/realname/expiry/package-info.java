/** Lowers real-name levels whose document is valid no more (证件到期降级), once a day. */
@NullMarked
package org.usercenter.auth.realname.expiry;

import org.jspecify.annotations.NullMarked;
