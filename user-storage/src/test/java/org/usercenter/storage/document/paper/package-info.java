@NullMarked
package org.usercenter.storage.document.paper;

import org.jspecify.annotations.NullMarked;
