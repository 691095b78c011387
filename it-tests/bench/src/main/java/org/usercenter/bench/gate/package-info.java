/** What the gate of business systems adds to a single sign-on. */
@NullMarked
package org.usercenter.bench.gate;

import org.jspecify.annotations.NullMarked;
