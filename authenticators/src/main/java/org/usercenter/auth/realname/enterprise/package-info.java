/** Checking declared particulars of an enterprise against an authority. */
@NullMarked
package org.usercenter.auth.realname.enterprise;

import org.jspecify.annotations.NullMarked;
