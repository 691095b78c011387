@NullMarked
package org.usercenter.auth.material;

import org.jspecify.annotations.NullMarked;
