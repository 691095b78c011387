@NullMarked
package org.usercenter.account.document;

import org.jspecify.annotations.NullMarked;
