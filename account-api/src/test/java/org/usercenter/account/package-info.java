@NullMarked
package org.usercenter.account;

import org.jspecify.annotations.NullMarked;
