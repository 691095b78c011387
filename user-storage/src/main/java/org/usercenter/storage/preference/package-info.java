/** How people like the user center's own pages to look. */
@NullMarked
package org.usercenter.storage.preference;

import org.jspecify.annotations.NullMarked;
