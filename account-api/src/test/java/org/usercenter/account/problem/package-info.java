@NullMarked
package org.usercenter.account.problem;

import org.jspecify.annotations.NullMarked;
