/** The enterprise that a request is about, as far as the caller may go in it. */
@NullMarked
package org.usercenter.account.scope;

import org.jspecify.annotations.NullMarked;
