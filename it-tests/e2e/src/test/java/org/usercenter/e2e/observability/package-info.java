/** What a server tells of itself: lines that belong together, spans, health. */
@NullMarked
package org.usercenter.e2e.observability;

import org.jspecify.annotations.NullMarked;
