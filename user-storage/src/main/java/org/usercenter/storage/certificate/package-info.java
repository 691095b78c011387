@NullMarked
package org.usercenter.storage.certificate;

import org.jspecify.annotations.NullMarked;
