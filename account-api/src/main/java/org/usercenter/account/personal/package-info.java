/** What the user center keeps of somebody, for himself (个人信息权利, A15). */
@NullMarked
package org.usercenter.account.personal;

import org.jspecify.annotations.NullMarked;
