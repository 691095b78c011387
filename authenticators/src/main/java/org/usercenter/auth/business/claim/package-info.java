/** What business systems learn of whoever enters: claims of the tokens (product.md B4). */
@NullMarked
package org.usercenter.auth.business.claim;

import org.jspecify.annotations.NullMarked;
