/** What accounts have open (会话), and that some of it is to end. */
@NullMarked
package org.usercenter.storage.session;

import org.jspecify.annotations.NullMarked;
