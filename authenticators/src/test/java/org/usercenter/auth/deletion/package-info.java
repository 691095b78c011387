@NullMarked
package org.usercenter.auth.deletion;

import org.jspecify.annotations.NullMarked;
