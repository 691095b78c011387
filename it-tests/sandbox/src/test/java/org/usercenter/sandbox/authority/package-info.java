@NullMarked
package org.usercenter.sandbox.authority;

import org.jspecify.annotations.NullMarked;
