@NullMarked
package org.usercenter.storage.jpa;

import org.jspecify.annotations.NullMarked;
