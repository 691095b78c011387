@NullMarked
package org.usercenter.storage.appeal;

import org.jspecify.annotations.NullMarked;
