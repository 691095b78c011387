/** Tests of members. */
@NullMarked
package org.usercenter.account.member;

import org.jspecify.annotations.NullMarked;
