/** Enterprises, for those who belong to them. */
@NullMarked
package org.usercenter.account.enterprise;

import org.jspecify.annotations.NullMarked;
