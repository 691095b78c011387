/** What the logs (日志) have in common: whose lines are read, of when, and page by page. */
@NullMarked
package org.usercenter.storage.log;

import org.jspecify.annotations.NullMarked;
