@NullMarked
package org.usercenter.storage.document.view;

import org.jspecify.annotations.NullMarked;
