/** The authorities that know which name belongs to which ID number, and which enterprises there are. */
@NullMarked
package org.usercenter.sandbox.authority;

import org.jspecify.annotations.NullMarked;
