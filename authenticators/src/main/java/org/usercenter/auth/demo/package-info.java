/** Accounts that a demo starts with. Does nothing on a server that is not in demo mode. */
@NullMarked
package org.usercenter.auth.demo;

import org.jspecify.annotations.NullMarked;
