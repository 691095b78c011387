/** What a vendor's library can do for the agent, whatever its interface. */
@NullMarked
package org.usercenter.ca.agent.token;

import org.jspecify.annotations.NullMarked;
