/** The loopback interface for pages of allowed sites. */
@NullMarked
package org.usercenter.ca.agent.http;

import org.jspecify.annotations.NullMarked;
