/** What operators (运营人员) do, with an authorisation of its own. */
@NullMarked
package org.usercenter.account.operator;

import org.jspecify.annotations.NullMarked;
