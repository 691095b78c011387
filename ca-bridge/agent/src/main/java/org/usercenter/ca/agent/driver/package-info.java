/** Vendor libraries in watched child processes. */
@NullMarked
package org.usercenter.ca.agent.driver;

import org.jspecify.annotations.NullMarked;
