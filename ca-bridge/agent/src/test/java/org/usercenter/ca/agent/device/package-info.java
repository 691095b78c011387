/** Keys, certificates and devices for tests. */
@NullMarked
package org.usercenter.ca.agent.device;

import org.jspecify.annotations.NullMarked;
