/** Requests that may arrive twice. */
@NullMarked
package org.usercenter.storage.request;

import org.jspecify.annotations.NullMarked;
