@NullMarked
package org.usercenter.account.region;

import org.jspecify.annotations.NullMarked;
