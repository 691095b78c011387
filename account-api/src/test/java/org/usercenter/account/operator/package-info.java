@NullMarked
package org.usercenter.account.operator;

import org.jspecify.annotations.NullMarked;
