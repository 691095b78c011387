@NullMarked
package org.usercenter.storage.deployment;

import org.jspecify.annotations.NullMarked;
