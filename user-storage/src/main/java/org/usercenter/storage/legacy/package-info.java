/**
 * Users of the system that this product replaces (旧系统用户): where they stand, and finding one of them by the old account
 * name.
 */
@NullMarked
package org.usercenter.storage.legacy;

import org.jspecify.annotations.NullMarked;
