@NullMarked
package org.usercenter.storage.journal;

import org.jspecify.annotations.NullMarked;
