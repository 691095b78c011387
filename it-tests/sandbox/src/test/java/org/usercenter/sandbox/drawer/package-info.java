@NullMarked
package org.usercenter.sandbox.drawer;

import org.jspecify.annotations.NullMarked;
