@NullMarked
package org.usercenter.storage.message;

import org.jspecify.annotations.NullMarked;
