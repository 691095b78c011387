/**
 * One request from its beginning to its answer: who calls, whether that is allowed, limits, preconditions, what happens
 * twice, pages, and errors. Resource classes have nothing to do with any of it beyond an {@link Operation}.
 */
@NullMarked
package org.usercenter.account.call;

import org.jspecify.annotations.NullMarked;
