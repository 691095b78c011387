@NullMarked
package org.usercenter.account.personal;

import org.jspecify.annotations.NullMarked;
