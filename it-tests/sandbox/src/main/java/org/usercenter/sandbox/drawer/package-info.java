/** The USB key drawer (USB Key 抽屉): three simulated keys, to be plugged in, pulled out, locked and spoiled. */
@NullMarked
package org.usercenter.sandbox.drawer;

import org.jspecify.annotations.NullMarked;
