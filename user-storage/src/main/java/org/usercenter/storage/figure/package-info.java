/** How often things happen, day by day and as metrics (运营统计). */
@NullMarked
package org.usercenter.storage.figure;

import org.jspecify.annotations.NullMarked;
