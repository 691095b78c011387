@NullMarked
package org.usercenter.storage.document.object;

import org.jspecify.annotations.NullMarked;
