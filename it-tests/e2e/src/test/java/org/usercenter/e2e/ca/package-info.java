/** USB-key certificates, with simulated keys and the real agent. */
@NullMarked
package org.usercenter.e2e.ca;

import org.jspecify.annotations.NullMarked;
