@NullMarked
package org.usercenter.storage.legacy;

import org.jspecify.annotations.NullMarked;
