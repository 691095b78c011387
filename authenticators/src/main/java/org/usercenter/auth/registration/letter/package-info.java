/** Papers that an enterprise prints, stamps and sends in with its registration (R2), filled in with what was typed. */
@NullMarked
package org.usercenter.auth.registration.letter;

import org.jspecify.annotations.NullMarked;
