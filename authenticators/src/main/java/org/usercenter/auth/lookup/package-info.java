/** Whose account is meant by what somebody typed: login name or certificate number. */
@NullMarked
package org.usercenter.auth.lookup;

import org.jspecify.annotations.NullMarked;
