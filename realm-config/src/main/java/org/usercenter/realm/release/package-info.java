/** What a release says of itself: whose work is in it, and what its files are. */
@NullMarked
package org.usercenter.realm.release;

import org.jspecify.annotations.NullMarked;
