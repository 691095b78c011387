/** What pages cost that wait for somebody to scan a code: an assembled server under a load of status questions. */
@NullMarked
package org.usercenter.bench.waiting;

import org.jspecify.annotations.NullMarked;
