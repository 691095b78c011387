/** The text that is signed, and the check of every signature before it leaves. */
@NullMarked
package org.usercenter.ca.agent.signing;

import org.jspecify.annotations.NullMarked;
