/** Raising the real-name level of an account by a proof (实名升级, A10): ways, comparison, confirmation. */
@NullMarked
package org.usercenter.auth.upgrade;

import org.jspecify.annotations.NullMarked;
