@NullMarked
package org.usercenter.auth.binding;

import org.jspecify.annotations.NullMarked;
