/** What happened on this PC, without secrets. */
@NullMarked
package org.usercenter.ca.agent.journal;

import org.jspecify.annotations.NullMarked;
