@NullMarked
package org.usercenter.account.imports;

import org.jspecify.annotations.NullMarked;
