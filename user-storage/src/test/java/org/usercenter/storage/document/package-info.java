@NullMarked
package org.usercenter.storage.document;

import org.jspecify.annotations.NullMarked;
