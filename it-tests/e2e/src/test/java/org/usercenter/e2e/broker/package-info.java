/** Logging in, registering and binding by WeChat and by the Guangdong platform. */
@NullMarked
package org.usercenter.e2e.broker;

import org.jspecify.annotations.NullMarked;
