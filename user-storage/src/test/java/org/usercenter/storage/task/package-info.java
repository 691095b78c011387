@NullMarked
package org.usercenter.storage.task;

import org.jspecify.annotations.NullMarked;
