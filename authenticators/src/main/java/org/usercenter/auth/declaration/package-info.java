/** Declaring that what a real-name level stands for has changed (实名信息变更, A1). */
@NullMarked
package org.usercenter.auth.declaration;

import org.jspecify.annotations.NullMarked;
