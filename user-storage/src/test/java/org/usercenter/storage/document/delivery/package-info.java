@NullMarked
package org.usercenter.storage.document.delivery;

import org.jspecify.annotations.NullMarked;
