/** A visitor without a browser: forms over plain HTTP. */
@NullMarked
package org.usercenter.e2e.http;

import org.jspecify.annotations.NullMarked;
