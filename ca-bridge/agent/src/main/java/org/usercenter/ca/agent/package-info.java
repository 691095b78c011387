/** The program on the user's PC: it lets an allowed page ask for a signature by a USB key, and for nothing else. */
@NullMarked
package org.usercenter.ca.agent;

import org.jspecify.annotations.NullMarked;
