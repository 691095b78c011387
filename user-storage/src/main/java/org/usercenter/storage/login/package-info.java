@NullMarked
package org.usercenter.storage.login;

import org.jspecify.annotations.NullMarked;
