/** What the pages of the user center may load and run, said to browsers. */
@NullMarked
package org.usercenter.account.header;

import org.jspecify.annotations.NullMarked;
