/** The realm as code: readable parts, merged and checked at build. */
@NullMarked
package org.usercenter.realm;

import org.jspecify.annotations.NullMarked;
