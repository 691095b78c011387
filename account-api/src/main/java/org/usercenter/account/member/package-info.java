/** Members of an enterprise: list, internal accounts, sub-accounts (账户管理). */
@NullMarked
package org.usercenter.account.member;

import org.jspecify.annotations.NullMarked;
