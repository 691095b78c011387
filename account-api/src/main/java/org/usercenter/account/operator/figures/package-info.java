/** How often things happen, for operators (运营统计). */
@NullMarked
package org.usercenter.account.operator.figures;

import org.jspecify.annotations.NullMarked;
