@NullMarked
package org.usercenter.auth.declaration;

import org.jspecify.annotations.NullMarked;
