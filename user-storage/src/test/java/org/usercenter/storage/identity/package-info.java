@NullMarked
package org.usercenter.storage.identity;

import org.jspecify.annotations.NullMarked;
