/** Work in the background that servers of a cluster share. */
@NullMarked
package org.usercenter.storage.task;

import org.jspecify.annotations.NullMarked;
