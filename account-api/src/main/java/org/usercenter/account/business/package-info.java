/** Business systems and who may do what in them. */
@NullMarked
package org.usercenter.account.business;

import org.jspecify.annotations.NullMarked;
