/** Checking declared particulars against an authority. */
@NullMarked
package org.usercenter.auth.realname;

import org.jspecify.annotations.NullMarked;
