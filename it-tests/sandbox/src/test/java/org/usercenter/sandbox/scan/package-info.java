@NullMarked
package org.usercenter.sandbox.scan;

import org.jspecify.annotations.NullMarked;
