@NullMarked
package org.usercenter.storage.person;

import org.jspecify.annotations.NullMarked;
