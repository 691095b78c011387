@NullMarked
package org.usercenter.storage.enterprise;

import org.jspecify.annotations.NullMarked;
