@NullMarked
package org.usercenter.auth.legacy;

import org.jspecify.annotations.NullMarked;
