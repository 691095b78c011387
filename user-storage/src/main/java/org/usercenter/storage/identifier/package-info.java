@NullMarked
package org.usercenter.storage.identifier;

import org.jspecify.annotations.NullMarked;
