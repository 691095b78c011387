@NullMarked
package org.usercenter.auth.setting;

import org.jspecify.annotations.NullMarked;
