@NullMarked
package org.usercenter.sandbox.cloud;

import org.jspecify.annotations.NullMarked;
