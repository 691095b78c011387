/** Scripts the stand-ins: slow, failing, refusing or lying on request. */
@NullMarked
package org.usercenter.sandbox.control;

import org.jspecify.annotations.NullMarked;
