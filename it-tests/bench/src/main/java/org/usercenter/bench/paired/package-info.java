/** Two things that are timed in turns, so that other load on the machine meets both alike. */
@NullMarked
package org.usercenter.bench.paired;

import org.jspecify.annotations.NullMarked;
