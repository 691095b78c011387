/** Starts the product, its stand-ins and its database for the tests. */
@NullMarked
package org.usercenter.e2e.harness;

import org.jspecify.annotations.NullMarked;
