/** Links that follow an approved appeal, and the messages with them. */
@NullMarked
package org.usercenter.auth.appeal.link;

import org.jspecify.annotations.NullMarked;
