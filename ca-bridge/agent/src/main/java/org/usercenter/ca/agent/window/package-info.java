/** Asking the person for consent and PIN. */
@NullMarked
package org.usercenter.ca.agent.window;

import org.jspecify.annotations.NullMarked;
