/** Enterprises and people as operators look for them. */
@NullMarked
package org.usercenter.storage.directory;

import org.jspecify.annotations.NullMarked;
