/** What an administrator gets: the release, installed by the README alone, and the realm as code. */
@NullMarked
package org.usercenter.e2e.release;

import org.jspecify.annotations.NullMarked;
