/** Binding and unbinding the mobile and the email of an account by its owner (A1, A4). */
@NullMarked
package org.usercenter.auth.binding;

import org.jspecify.annotations.NullMarked;
