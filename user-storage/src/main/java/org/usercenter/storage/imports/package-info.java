/** Internal accounts that are made from a list, row by row, in the background. */
@NullMarked
package org.usercenter.storage.imports;

import org.jspecify.annotations.NullMarked;
