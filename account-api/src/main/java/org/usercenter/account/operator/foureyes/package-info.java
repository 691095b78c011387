/** What operators propose to each other and decide for each other (双人复核). */
@NullMarked
package org.usercenter.account.operator.foureyes;

import org.jspecify.annotations.NullMarked;
