/** The module and package rules of the architecture. */
@NullMarked
package org.usercenter.e2e.rules;

import org.jspecify.annotations.NullMarked;
