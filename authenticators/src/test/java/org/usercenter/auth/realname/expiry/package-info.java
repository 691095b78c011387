@NullMarked
package org.usercenter.auth.realname.expiry;

import org.jspecify.annotations.NullMarked;
