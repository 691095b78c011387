/** The server's signed permission to list certificates and to sign once. */
@NullMarked
package org.usercenter.ca.agent.ticket;

import org.jspecify.annotations.NullMarked;
