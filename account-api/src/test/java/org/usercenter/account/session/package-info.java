@NullMarked
package org.usercenter.account.session;

import org.jspecify.annotations.NullMarked;
