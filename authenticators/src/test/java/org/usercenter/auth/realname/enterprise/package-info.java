@NullMarked
package org.usercenter.auth.realname.enterprise;

import org.jspecify.annotations.NullMarked;
