/** The service desk (服务台): why somebody cannot log in, and what operators do about it. */
@NullMarked
package org.usercenter.account.servicedesk;

import org.jspecify.annotations.NullMarked;
