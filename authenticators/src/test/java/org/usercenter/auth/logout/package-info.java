@NullMarked
package org.usercenter.auth.logout;

import org.jspecify.annotations.NullMarked;
