@NullMarked
package org.usercenter.storage.crypto;

import org.jspecify.annotations.NullMarked;
