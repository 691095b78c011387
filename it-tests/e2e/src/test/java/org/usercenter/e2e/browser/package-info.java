/** Page objects and the browser behind them. */
@NullMarked
package org.usercenter.e2e.browser;

import org.jspecify.annotations.NullMarked;
