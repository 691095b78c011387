/** What an account's owner changes. */
@NullMarked
package org.usercenter.e2e.account;

import org.jspecify.annotations.NullMarked;
