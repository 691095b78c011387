@NullMarked
package org.usercenter.storage.limit;

import org.jspecify.annotations.NullMarked;
