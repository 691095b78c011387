/** What business systems learn of a person: claims of the tokens (product.md B4). */
@NullMarked
package org.usercenter.auth.claim;

import org.jspecify.annotations.NullMarked;
