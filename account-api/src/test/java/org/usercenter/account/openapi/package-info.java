@NullMarked
package org.usercenter.account.openapi;

import org.jspecify.annotations.NullMarked;
