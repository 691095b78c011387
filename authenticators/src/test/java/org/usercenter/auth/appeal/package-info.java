@NullMarked
package org.usercenter.auth.appeal;

import org.jspecify.annotations.NullMarked;
