/** Enterprises and people as operators look for them (企业与人员查询). */
@NullMarked
package org.usercenter.account.operator.directory;

import org.jspecify.annotations.NullMarked;
