@NullMarked
package org.usercenter.storage.document.content;

import org.jspecify.annotations.NullMarked;
