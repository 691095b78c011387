@NullMarked
package org.usercenter.storage.figure;

import org.jspecify.annotations.NullMarked;
