/** The examples of the integration guide, as they run. */
@NullMarked
package org.usercenter.e2e.guide;

import org.jspecify.annotations.NullMarked;
