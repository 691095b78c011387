/**
 * What follows when somebody comes back from a platform that he was sent to (身份联合): the first login, the binding, and
 * how an account's links are kept in step with the identifiers.
 */
@NullMarked
package org.usercenter.auth.broker;

import org.jspecify.annotations.NullMarked;
