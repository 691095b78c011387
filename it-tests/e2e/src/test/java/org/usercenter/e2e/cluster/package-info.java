/** What several servers do together. */
@NullMarked
package org.usercenter.e2e.cluster;

import org.jspecify.annotations.NullMarked;
