/** Internal accounts from a spreadsheet: its template, its rows, the work in the background. */
@NullMarked
package org.usercenter.account.imports;

import org.jspecify.annotations.NullMarked;
