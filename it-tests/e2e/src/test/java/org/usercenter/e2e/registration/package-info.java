/** Registering, one situation each. */
@NullMarked
package org.usercenter.e2e.registration;

import org.jspecify.annotations.NullMarked;
