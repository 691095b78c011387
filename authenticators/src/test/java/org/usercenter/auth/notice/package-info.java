@NullMarked
package org.usercenter.auth.notice;

import org.jspecify.annotations.NullMarked;
