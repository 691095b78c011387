/** Where in the world an address is, as a table on the server says (归属地). */
@NullMarked
package org.usercenter.account.region;

import org.jspecify.annotations.NullMarked;
