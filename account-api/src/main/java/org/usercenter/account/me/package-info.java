/** What is about the caller himself. */
@NullMarked
package org.usercenter.account.me;

import org.jspecify.annotations.NullMarked;
