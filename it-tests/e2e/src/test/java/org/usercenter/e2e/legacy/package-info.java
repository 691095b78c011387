@NullMarked
package org.usercenter.e2e.legacy;

import org.jspecify.annotations.NullMarked;
