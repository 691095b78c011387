@NullMarked
package org.usercenter.account.log;

import org.jspecify.annotations.NullMarked;
