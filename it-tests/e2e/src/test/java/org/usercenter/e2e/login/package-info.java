/** Ways in, one situation each. */
@NullMarked
package org.usercenter.e2e.login;

import org.jspecify.annotations.NullMarked;
