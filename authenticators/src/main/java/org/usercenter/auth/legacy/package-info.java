/**
 * First login of users of the old system (旧系统用户首次登录, P4, R7): account name and certificate number of the old system
 * are a proof like others, of level one, with which the registration goes on.
 */
@NullMarked
package org.usercenter.auth.legacy;

import org.jspecify.annotations.NullMarked;
