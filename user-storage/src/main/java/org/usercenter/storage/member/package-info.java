/** Members (成员) of enterprises: internal accounts and sub-accounts, listed, searched and changed by those who may. */
@NullMarked
package org.usercenter.storage.member;

import org.jspecify.annotations.NullMarked;
