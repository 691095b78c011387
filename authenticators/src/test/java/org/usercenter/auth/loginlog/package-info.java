@NullMarked
package org.usercenter.auth.loginlog;

import org.jspecify.annotations.NullMarked;
