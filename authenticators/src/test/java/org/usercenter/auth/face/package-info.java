@NullMarked
package org.usercenter.auth.face;

import org.jspecify.annotations.NullMarked;
