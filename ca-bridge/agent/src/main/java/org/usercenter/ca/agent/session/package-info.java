/** From a request with a ticket to a list of keys or a signature. */
@NullMarked
package org.usercenter.ca.agent.session;

import org.jspecify.annotations.NullMarked;
