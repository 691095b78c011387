@NullMarked
package org.usercenter.account.caller;

import org.jspecify.annotations.NullMarked;
