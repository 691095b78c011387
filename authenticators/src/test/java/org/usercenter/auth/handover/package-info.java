@NullMarked
package org.usercenter.auth.handover;

import org.jspecify.annotations.NullMarked;
