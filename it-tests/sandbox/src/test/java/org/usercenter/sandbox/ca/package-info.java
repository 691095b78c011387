@NullMarked
package org.usercenter.sandbox.ca;

import org.jspecify.annotations.NullMarked;
