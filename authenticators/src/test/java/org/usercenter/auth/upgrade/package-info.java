@NullMarked
package org.usercenter.auth.upgrade;

import org.jspecify.annotations.NullMarked;
