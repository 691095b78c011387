@NullMarked
package org.usercenter.account.servicedesk;

import org.jspecify.annotations.NullMarked;
