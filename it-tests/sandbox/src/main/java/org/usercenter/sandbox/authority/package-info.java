/** The authority that knows which name belongs to which ID number. */
@NullMarked
package org.usercenter.sandbox.authority;

import org.jspecify.annotations.NullMarked;
