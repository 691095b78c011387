@NullMarked
package org.usercenter.sandbox;

import org.jspecify.annotations.NullMarked;
