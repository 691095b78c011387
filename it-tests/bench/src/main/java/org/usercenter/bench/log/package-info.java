/** Pages of the logs and logins beside millions of lines. */
@NullMarked
package org.usercenter.bench.log;

import org.jspecify.annotations.NullMarked;
