@NullMarked
package org.usercenter.account.operator.catalogue;

import org.jspecify.annotations.NullMarked;
