/** What is wrong with a request, as RFC 9457 has it, in the caller's language. */
@NullMarked
package org.usercenter.account.problem;

import org.jspecify.annotations.NullMarked;
