/** Strict JSON: what is doubled, too deep or too long is refused, and nothing is bound to classes. */
@NullMarked
package org.usercenter.ca.agent.json;

import org.jspecify.annotations.NullMarked;
