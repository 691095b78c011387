/** Handing the main account of an enterprise over to another manager (主账户交接, A1). */
@NullMarked
package org.usercenter.auth.handover;

import org.jspecify.annotations.NullMarked;
