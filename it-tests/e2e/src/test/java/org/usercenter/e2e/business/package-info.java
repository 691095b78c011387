/** The way into business systems: acting identity, gate, opening, claims, withdrawal. */
@NullMarked
package org.usercenter.e2e.business;

import org.jspecify.annotations.NullMarked;
