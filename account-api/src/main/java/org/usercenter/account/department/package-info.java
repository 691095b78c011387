/** Departments of an enterprise (部门维护). */
@NullMarked
package org.usercenter.account.department;

import org.jspecify.annotations.NullMarked;
