@NullMarked
package org.usercenter.account.operator.figures;

import org.jspecify.annotations.NullMarked;
