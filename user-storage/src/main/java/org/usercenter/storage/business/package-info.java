/** Business systems (业务系统), who has opened which of their roles, and who asks for them. */
@NullMarked
package org.usercenter.storage.business;

import org.jspecify.annotations.NullMarked;
