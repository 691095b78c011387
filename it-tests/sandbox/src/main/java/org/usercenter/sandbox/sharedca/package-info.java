/** Stand-in of the front machine of 中招互连, by which shared CA certificates (共享CA) log in. */
@NullMarked
package org.usercenter.sandbox.sharedca;

import org.jspecify.annotations.NullMarked;
