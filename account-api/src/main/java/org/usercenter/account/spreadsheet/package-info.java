/** Spreadsheets that callers send. */
@NullMarked
package org.usercenter.account.spreadsheet;

import org.jspecify.annotations.NullMarked;
