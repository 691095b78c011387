/** Telling business systems that sessions have ended (退出通知), after the commit of what ended them. */
@NullMarked
package org.usercenter.auth.logout;

import org.jspecify.annotations.NullMarked;
