/** Authorities whose certificates are trusted, as operators look after them (可信CA管理). */
@NullMarked
package org.usercenter.account.operator.ca;

import org.jspecify.annotations.NullMarked;
