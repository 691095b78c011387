/** The mail server of the demo, with its mailbox. */
@NullMarked
package org.usercenter.sandbox.mail;

import org.jspecify.annotations.NullMarked;
