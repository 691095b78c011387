@NullMarked
package org.usercenter.storage.realname;

import org.jspecify.annotations.NullMarked;
