/** The servers that are measured, and how they are set up for it. */
@NullMarked
package org.usercenter.bench.server;

import org.jspecify.annotations.NullMarked;
