/** The business catalogue, as operators look after it (业务目录). */
@NullMarked
package org.usercenter.account.operator.catalogue;

import org.jspecify.annotations.NullMarked;
