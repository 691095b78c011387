/** Signed HTTP calls to the cloud platforms, each behind its own circuit breaker. */
@NullMarked
package org.usercenter.auth.cloud;

import org.jspecify.annotations.NullMarked;
