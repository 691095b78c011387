/** Documents that prove what accounts declared, for those who may see them. */
@NullMarked
package org.usercenter.account.document;

import org.jspecify.annotations.NullMarked;
