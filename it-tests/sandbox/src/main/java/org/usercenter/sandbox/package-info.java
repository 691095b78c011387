/** Stand-ins for the outside platforms, a phone and sample business systems. For demonstrations and tests only. */
@NullMarked
package org.usercenter.sandbox;

import org.jspecify.annotations.NullMarked;
