/** What is still to be done of accounts that went to whom they belong (账户接管). */
@NullMarked
package org.usercenter.storage.takeover;

import org.jspecify.annotations.NullMarked;
