@NullMarked
package org.usercenter.auth.agreement;

import org.jspecify.annotations.NullMarked;
