@NullMarked
package org.usercenter.account.call;

import org.jspecify.annotations.NullMarked;
