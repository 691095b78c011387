/** REST behind the user center's own pages: {@code /realms/<realm>/user-center/v1/…}, one resource for each noun. */
@NullMarked
package org.usercenter.account;

import org.jspecify.annotations.NullMarked;
