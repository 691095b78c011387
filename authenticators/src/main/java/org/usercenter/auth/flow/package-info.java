@NullMarked
package org.usercenter.auth.flow;

import org.jspecify.annotations.NullMarked;
