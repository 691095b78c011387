@NullMarked
package org.usercenter.sandbox.phone;

import org.jspecify.annotations.NullMarked;
