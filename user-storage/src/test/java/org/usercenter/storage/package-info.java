@NullMarked
package org.usercenter.storage;

import org.jspecify.annotations.NullMarked;
