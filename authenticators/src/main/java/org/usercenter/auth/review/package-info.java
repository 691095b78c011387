/** What an account's holder does about the operators' review of what was declared. */
@NullMarked
package org.usercenter.auth.review;

import org.jspecify.annotations.NullMarked;
